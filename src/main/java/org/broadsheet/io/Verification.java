package org.broadsheet.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
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
    strangers(runId, expected).forEach(problems::add);
    return problems;
  }

  private String problem(Path file, Manifest.File expected) throws IOException {
    if (!storage.exists(file)) {
      return "is missing";
    }
    if (storage.fileSystem(file).getFileStatus(file).getLen() != expected.bytes()) {
      return "has changed in size";
    }
    return Sha256.of(file, storage).equals(expected.sha256()) ? null : "has changed";
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
        .map(name -> "Damaged: %s/%s is not the run's.".formatted(runId, name))
        .toList();
  }
}
