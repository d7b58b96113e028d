package org.broadsheet.io.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.UserError;

/** Compares published files with the hashes in their manifest. */
public final class Verification {
  private final Output output;
  private final Storage storage;

  public Verification(Output output, Storage storage) {
    this.output = output;
    this.storage = storage;
  }

  /**
   * The problems of the pointer to the latest run; none if it names a published run.
   *
   * @param runIds the published runs
   */
  public List<String> problems(List<String> runIds) throws IOException {
    Optional<String> latest = output.latest();
    if (latest.isEmpty()) {
      return List.of(
          "Damaged: latest.json is missing or not readable. Run the last job again, which writes it"
              + " again.");
    }
    return runIds.contains(latest.get())
        ? List.of()
        : List.of(
            "Damaged: latest.json names a run that does not exist: \"%s\". Run the last job again, which writes it again."
                .formatted(latest.get()));
  }

  /** The problems of a published run, a sentence a file. */
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
        .forEach(
            name ->
                problems.add(
                    "Damaged: %s/%s is not in the run's manifest.".formatted(runId, name)));
    return problems;
  }

  /**
   * The problems of a run's files before it is published, a sentence each: files that are missing,
   * of another size, or not the run's.
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
                    "Nothing was published: %s was not written by the run. Run again."
                        .formatted(name)));
    return problems;
  }

  private String problem(Path file, Manifest.File expected) throws IOException {
    String problem = sizeProblem(file, expected);
    boolean isSame = problem != null || storage.sha256(file).equals(expected.sha256());
    return isSame ? problem : "has changed";
  }

  private String sizeProblem(Path file, Manifest.File expected) throws IOException {
    Optional<FileStatus> found = storage.status(file);
    if (found.isEmpty()) {
      return "is missing";
    }
    return found.get().getLen() == expected.bytes() ? null : "has changed in size";
  }

  /** Files that the manifest does not name, which a reader of the folder would read as well. */
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
