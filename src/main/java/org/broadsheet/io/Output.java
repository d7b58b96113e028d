package org.broadsheet.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/** A folder that holds published runs and says which is the latest. */
public final class Output {
  static final String MANIFEST = "manifest.json";

  private static final String RUNS = "runs";
  private static final String SCRATCH = ".scratch";
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
          "No folder can be at: \"%s\" (%s). Check the path.".formatted(folder, reason(e)));
    }
    this.storage = storage;
    this.pointer = new Pointer(this.folder, storage);
  }

  public Path folder() {
    return folder;
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
      return Optional.of(Manifest.ofJson(in.readAllBytes()));
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
      why = reason(e);
    }
    throw UserError.usage(
        "--output cannot be written to: \"%s\" (%s). Check the path and its permissions."
            .formatted(wanted, why));
  }

  static String reason(Exception e) {
    Throwable first = e.getCause() == null ? e : e.getCause();
    return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Clears away what unfinished runs have left: all of their scratch, and the folder of that id. To
   * be called under the lock: then nobody else's scratch is in use.
   *
   * @throws UserError exit code 4 when the run was published since it was looked for
   */
  public void prepare(String runId) throws IOException {
    if (storage.exists(new Path(run(runId), MANIFEST))) {
      throw new UserError(
          ExitCode.BUSY,
          List.of("Another run has just published %s. Run again to see it.".formatted(runId)));
    }
    storage.delete(run(runId));
    storage.delete(new Path(folder, SCRATCH));
    make(run(runId));
  }

  /** Makes a run whole: from now on it is published. */
  public void publish(Manifest manifest) throws IOException {
    WholeFile.write(new Path(run(manifest.runId()), MANIFEST), manifest.toJson(), storage);
  }

  /** Points readers to a run. */
  public void point(String runId) throws IOException {
    pointer.move(runId);
  }

  /** Clears away a run that did not get as far as its manifest. */
  public void discard(String runId) throws IOException {
    if (storage.exists(new Path(run(runId), MANIFEST))) {
      return;
    }
    storage.delete(run(runId));
    deleteIfEmpty(new Path(folder, RUNS));
  }

  public void clearScratch(String runId) throws IOException {
    storage.delete(scratch(runId));
    deleteIfEmpty(new Path(folder, SCRATCH));
  }

  private void deleteIfEmpty(Path parent) throws IOException {
    if (storage.exists(parent) && storage.list(parent).isEmpty()) {
      storage.delete(parent);
    }
  }
}
