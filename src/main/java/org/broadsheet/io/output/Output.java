package org.broadsheet.io.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** A folder that holds published runs and says which is the latest. */
public final class Output {
  static final String MANIFEST = "manifest.json";

  private static final String RUNS = "runs";
  private static final String SCRATCH = ".scratch";
  private static final Set<String> REPORTS = Set.of("csv", "parquet");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Path folder;
  private final Storage storage;
  private final Pointer pointer;

  /**
   * @throws UserError when no folder can be there, or its address holds a secret
   */
  public Output(String folder, Storage storage) {
    if (Secrets.areIn(folder)) {
      throw UserError.usage(
          "An output's address must hold no secret, it would be in every path: \"%s\". Put the secret in Spark's settings."
              .formatted(folder));
    }
    try {
      this.folder = storage.qualified(folder);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage(
          "No folder can be at: \"%s\" (%s). Check the path.".formatted(folder, Storage.reason(e)));
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

  /** Where a run's files lie. */
  public Path run(String runId) {
    return new Path(folder, RUNS + "/" + runId);
  }

  /** Where a run keeps what it does not publish; gone when it ends. */
  public Path scratch(String runId) {
    return new Path(folder, SCRATCH + "/" + runId);
  }

  /**
   * The manifest of a run; empty when it is not published.
   *
   * @throws UserError exit code 3 when it is damaged
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

  /** The manifest of a run; empty when it is not published, or damaged. */
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

  /** The run that readers are pointed to; empty before the first, or if the pointer is damaged. */
  public Optional<String> latest() throws IOException {
    var file = new Path(folder, Pointer.NAME);
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    try (var in = storage.open(file)) {
      String id = JSON.readTree(in.readAllBytes()).path("run_id").asText();
      return Optional.of(id).filter(name -> !name.isEmpty());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes the folder if it is not there.
   *
   * @throws UserError when it cannot be made or written to
   */
  public void create() {
    make(folder);
  }

  private void make(Path wanted) {
    String why = "no folder can be made there";
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
   * Clears away what dead runs have left. To be called under the lock: then no other is alive.
   *
   * @return whether there was anything
   */
  public boolean clear() throws IOException {
    boolean isFound = hasLeftovers();
    for (String runId : begun()) {
      end(runId);
    }
    // Of a run that could delete its own, but not the folder around it.
    deleteIfEmpty(new Path(folder, SCRATCH));
    for (FileStatus file : unfinishedFiles()) {
      storage.delete(file.getPath());
    }
    return isFound;
  }

  /** Whether a run is at work here, or a dead one has left something. */
  public boolean hasLeftovers() throws IOException {
    return storage.exists(new Path(folder, SCRATCH))
        || !unfinishedFiles().isEmpty()
        || !new LockFolder(folder, storage).files().isEmpty();
  }

  /** Every run has scratch from its start to its end: so this tells which were begun. */
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
   * @throws UserError when something lies there that no run has left
   */
  public void begin(String runId) throws IOException {
    Path run = run(runId);
    if (storage.exists(run) && !isOfReports(run)) {
      throw UserError.usage(
          "A folder that is no run lies where the run belongs: %s. Move or delete it."
              .formatted(run));
    }
    make(run.getParent());
    make(scratch(runId));
    storage.delete(run);
    make(run);
  }

  /** What tasks still wrote while their run gave up. */
  private boolean isOfReports(Path run) throws IOException {
    return storage.list(run).stream()
        .allMatch(entry -> REPORTS.contains(entry.getPath().getName()));
  }

  /**
   * Makes a run whole: from now on it is published.
   *
   * @throws UserError exit code 3 when its files are not as they were written
   */
  public void publish(Manifest manifest) throws IOException {
    List<String> problems = new Verification(this, storage).unlikeWritten(manifest);
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.CHECK, problems);
    }
    WholeFile.write(new Path(run(manifest.runId()), MANIFEST), ManifestJson.of(manifest), storage);
  }

  /** Whether readers are pointed to a run. */
  public boolean isPointedTo(String runId) throws IOException {
    return pointer.isAt(runId);
  }

  /** Points readers to a run. */
  public void point(String runId) throws IOException {
    pointer.move(runId);
  }

  /** Takes a run back: the manifest goes first, so that half of one is none. */
  void remove(String runId) throws IOException {
    make(scratch(runId));
    storage.delete(new Path(run(runId), MANIFEST));
    end(runId);
  }

  /** Clears away what a run does not publish: all of it, if it did not get to its manifest. */
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
