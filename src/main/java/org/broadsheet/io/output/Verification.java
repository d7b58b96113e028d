package org.broadsheet.io.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Sha256;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.UserError;

/** Holds published files against the hashes in their manifest. */
public final class Verification {
  private final Output output;
  private final Storage storage;

  public Verification(Output output, Storage storage) {
    this.output = output;
    this.storage = storage;
  }

  /**
   * What is wrong with the pointer to the latest run; empty when it names one of the runs.
   *
   * @param runIds the runs published there
   */
  public List<String> problems(List<String> runIds) throws IOException {
    Optional<String> latest = output.latest();
    if (latest.isEmpty()) {
      return List.of(
          "Damaged: latest.json is missing or not readable. Run the last job again: it is written anew.");
    }
    return runIds.contains(latest.get())
        ? List.of()
        : List.of(
            "Damaged: latest.json names a run that is not there: \"%s\".".formatted(latest.get()));
  }

  /** What is wrong with a published run, a sentence a file; empty when it is whole. */
  public List<String> problems(String runId) throws IOException {
    Map<String, Manifest.File> expected;
    try {
      expected = output.manifest(runId).orElseThrow().allFiles();
    } catch (UserError e) {
      return e.problems();
    }
    var problems = new ArrayList<String>();
    for (Map.Entry<String, Manifest.File> file : expected.entrySet()) {
      String problem = problem(new Path(output.run(runId), file.getKey()), file.getValue());
      if (problem != null) {
        problems.add("Damaged: %s/%s %s.".formatted(runId, file.getKey(), problem));
      }
    }
    strangers(runId, expected)
        .forEach(name -> problems.add("Damaged: %s/%s is not the run's.".formatted(runId, name)));
    return problems;
  }

  /**
   * In what a run's files differ from what was written, a sentence each, before it is published:
   * those that are missing, of another size, or not its own.
   */
  List<String> unlikeWritten(Manifest manifest) throws IOException {
    Map<String, Manifest.File> expected = manifest.allFiles();
    var problems = new ArrayList<String>();
    for (Map.Entry<String, Manifest.File> file : expected.entrySet()) {
      String problem =
          sizeProblem(new Path(output.run(manifest.runId()), file.getKey()), file.getValue());
      if (problem != null) {
        problems.add("Nothing was published: %s %s. Run again.".formatted(file.getKey(), problem));
      }
    }
    strangers(manifest.runId(), expected)
        .forEach(
            name ->
                problems.add(
                    "Nothing was published: %s is not the run's. Run again.".formatted(name)));
    return problems;
  }

  private String problem(Path file, Manifest.File expected) throws IOException {
    String problem = sizeProblem(file, expected);
    boolean isSame = problem != null || Sha256.of(file, storage).equals(expected.sha256());
    return isSame ? problem : "has changed";
  }

  private String sizeProblem(Path file, Manifest.File expected) throws IOException {
    Optional<FileStatus> found = storage.status(file);
    if (found.isEmpty()) {
      return "is missing";
    }
    return found.get().getLen() == expected.bytes() ? null : "has changed in size";
  }

  /**
   * Files that the manifest does not name: a reader of the folder would take them for the run's.
   */
  private List<String> strangers(String runId, Map<String, Manifest.File> expected)
      throws IOException {
    Path run = output.run(runId);
    int base = run.toString().length() + 1;
    return storage.files(run).stream()
        .map(file -> file.getPath().toString().substring(base))
        .filter(name -> !expected.containsKey(name) && !name.equals(Output.MANIFEST))
        .toList();
  }
}
