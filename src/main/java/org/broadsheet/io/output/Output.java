package org.broadsheet.io.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;
import org.broadsheet.io.WholeFile;
import org.broadsheet.io.lock.LockFolder;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/** A folder of published runs, with a pointer to the latest. */
public final class Output {
  static final String MANIFEST = "manifest.json";

  private static final String RUNS = "runs";
  private static final String SCRATCH = ".scratch";
  private static final Set<String> REPORTS = Set.of("csv", "parquet");

  private final Path folder;
  private final Storage storage;
  private final Pointer pointer;

  /**
   * @throws UserError if the address is not valid, or contains a secret
   */
  public Output(String folder, Storage storage) {
    if (Secrets.areIn(folder)) {
      throw UserError.usage(
          "The address of the output contains a secret, which would be in every path: \"%s\". Put the secret in Spark's settings."
              .formatted(folder));
    }
    try {
      this.folder = storage.qualified(folder);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage(
          "The path of the output is not valid: \"%s\" (%s). Check the path."
              .formatted(folder, Storage.reason(e)));
    }
    this.storage = storage;
    this.pointer = new Pointer(this.folder, storage);
  }

  public Path folder() {
    return folder;
  }

  public Storage storage() {
    return storage;
  }

  /** The folder of a run's files. */
  public Path run(String runId) {
    return new Path(folder, RUNS + "/" + runId);
  }

  /** The folder of a run's temporary files, which is deleted when the run ends. */
  public Path scratch(String runId) {
    return new Path(folder, SCRATCH + "/" + runId);
  }

  /**
   * The manifest of a run; empty if the run is not published.
   *
   * @throws UserError exit code 3 if the manifest is damaged
   */
  public Optional<Manifest> manifest(String runId) throws IOException {
    var file = new Path(run(runId), MANIFEST);
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    try (var in = storage.open(file)) {
      return Optional.of(ManifestJson.read(in.readAllBytes()));
    } catch (JsonProcessingException e) {
      throw UserError.check(
          "Damaged: %s/manifest.json. Delete the folder %s and run that job again."
              .formatted(runId, run(runId)));
    }
  }

  /** The manifest of a run; empty if the run is not published, or its manifest is damaged. */
  public Optional<Manifest> undamagedManifest(String runId) throws IOException {
    try {
      return manifest(runId);
    } catch (UserError damaged) {
      return Optional.empty();
    }
  }

  /** The manifests of the published runs that are not damaged. */
  public List<Manifest> undamagedManifests() throws IOException {
    var manifests = new ArrayList<Manifest>();
    for (String runId : runIds()) {
      undamagedManifest(runId).ifPresent(manifests::add);
    }
    return manifests;
  }

  /** The runs published here, by id. */
  public List<String> runIds() throws IOException {
    var runs = new Path(folder, RUNS);
    var ids = new ArrayList<String>();
    if (storage.exists(runs)) {
      for (FileStatus run : storage.list(runs)) {
        if (storage.exists(new Path(run.getPath(), MANIFEST))) {
          ids.add(run.getPath().getName());
        }
      }
    }
    return ids;
  }

  /** The run that {@code latest} names; empty before the first run, or if it is damaged. */
  public Optional<String> latest() throws IOException {
    return pointer.runId();
  }

  /**
   * Makes the folder if it does not exist.
   *
   * @throws UserError if it cannot be made
   */
  public void create() {
    make(folder);
  }

  private void make(Path wanted) {
    String why = "the folder cannot be made";
    try {
      if (storage.fileSystem(wanted).mkdirs(wanted)) {
        return;
      }
    } catch (IOException e) {
      why = Storage.reason(e);
    }
    throw UserError.usage(
        "--output cannot be written to: \"%s\" (%s). Check the path and its permissions."
            .formatted(wanted, why));
  }

  /**
   * Deletes what killed runs have left. Requires the lock: then no other run is alive.
   *
   * @return whether anything was found
   */
  public boolean clear() throws IOException {
    boolean isFound = hasLeftovers();
    for (String runId : begun()) {
      end(runId);
    }
    // A run may have failed between deleting its folder and the one above.
    deleteIfEmpty(new Path(folder, SCRATCH));
    for (FileStatus file : unfinishedFiles()) {
      storage.delete(file.getPath());
    }
    return isFound;
  }

  /** Whether a run is at work here, or a killed one has left files. */
  public boolean hasLeftovers() throws IOException {
    return storage.exists(new Path(folder, SCRATCH))
        || !unfinishedFiles().isEmpty()
        || !new LockFolder(folder, storage).files().isEmpty();
  }

  /** The runs that were begun and have not ended: each has a scratch folder. */
  private List<String> begun() throws IOException {
    var scratch = new Path(folder, SCRATCH);
    return storage.exists(scratch)
        ? storage.list(scratch).stream().map(status -> status.getPath().getName()).toList()
        : List.of();
  }

  private List<FileStatus> unfinishedFiles() throws IOException {
    return storage.list(folder).stream()
        .filter(status -> WholeFile.isUnfinished(status.getPath().getName()))
        .toList();
  }

  /**
   * Makes the folders of a run that is not published.
   *
   * @throws UserError if there is a folder there that is not a run's
   */
  public void begin(String runId) throws IOException {
    Path run = run(runId);
    if (storage.exists(run) && !isOfReports(run)) {
      throw UserError.usage(
          "The folder of the run already exists, and its content is not a run's: %s. Move or delete it."
              .formatted(run));
    }
    make(run.getParent());
    make(scratch(runId));
    storage.delete(run);
    make(run);
  }

  /** Whether a folder has only report files: tasks may write some after their run has failed. */
  private boolean isOfReports(Path run) throws IOException {
    return storage.list(run).stream()
        .allMatch(entry -> REPORTS.contains(entry.getPath().getName()));
  }

  /**
   * Writes a run's manifest; from then on the run is published.
   *
   * @throws UserError exit code 3 if its files are not as they were written
   */
  public void publish(Manifest manifest) throws IOException {
    List<String> problems = new Verification(this, storage).unlikeWritten(manifest);
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.CHECK, problems);
    }
    WholeFile.write(new Path(run(manifest.runId()), MANIFEST), ManifestJson.of(manifest), storage);
  }

  /** Whether {@code latest} names a run. */
  public boolean isPointedTo(String runId) throws IOException {
    return pointer.isAt(runId);
  }

  /** Makes {@code latest} name a run. */
  public void point(String runId) throws IOException {
    pointer.move(runId);
  }

  /** Deletes a run: its manifest first, so that an interrupted deletion leaves no published run. */
  void remove(String runId) throws IOException {
    make(scratch(runId));
    storage.delete(new Path(run(runId), MANIFEST));
    end(runId);
  }

  /** Deletes a run's temporary files, and all of its files if it has no manifest. */
  public void end(String runId) throws IOException {
    if (!storage.exists(new Path(run(runId), MANIFEST))) {
      storage.delete(run(runId));
      deleteIfEmpty(new Path(folder, RUNS));
    }
    storage.delete(scratch(runId));
    deleteIfEmpty(new Path(folder, SCRATCH));
  }

  private void deleteIfEmpty(Path parent) throws IOException {
    if (storage.exists(parent) && storage.list(parent).isEmpty()) {
      storage.delete(parent);
    }
  }
}
