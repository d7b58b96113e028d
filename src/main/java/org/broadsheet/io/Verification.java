package org.broadsheet.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Holds published files against the hashes in their manifest. */
public final class Verification {
  private final Output output;
  private final Storage storage;

  public Verification(Output output, Storage storage) {
    this.output = output;
    this.storage = storage;
  }

  /** What is wrong with a run, a sentence a file; empty when it is whole. */
  public List<String> problems(String runId) throws IOException {
    Manifest manifest;
    try {
      var read = output.manifest(runId);
      if (read.isEmpty()) {
        return List.of("Run %s has no manifest.json: it is not published.".formatted(runId));
      }
      manifest = read.get();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return List.of("Damaged: %s/manifest.json is not readable.".formatted(runId));
    }
    var expected = new TreeMap<String, Manifest.File>();
    manifest.reports().values().forEach(report -> expected.putAll(report.files()));
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

  /** Data files that no manifest names: a reader of the folder would take them for the report's. */
  private List<String> strangers(String runId, Map<String, Manifest.File> expected)
      throws IOException {
    String base = output.run(runId).toString();
    var problems = new ArrayList<String>();
    for (String form : List.of("csv", "parquet")) {
      for (FileStatus file : storage.files(new Path(output.run(runId), form))) {
        String name = file.getPath().toString().substring(base.length() + 1);
        if (!expected.containsKey(name)) {
          problems.add("Damaged: %s/%s is not the run's.".formatted(runId, name));
        }
      }
    }
    return problems;
  }
}
