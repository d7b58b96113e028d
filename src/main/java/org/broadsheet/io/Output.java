package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.UserError;

/** A folder that holds published runs and says which is the latest. */
public final class Output {
  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Storage storage;
  private final Pointer pointer;

  public Output(String folder, Storage storage) {
    try {
      this.folder = storage.qualified(folder);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage(
          "--output cannot be used: \"%s\" (%s).".formatted(folder, e.getMessage()));
    }
    this.storage = storage;
    this.pointer = new Pointer(this.folder, storage);
  }

  public Path folder() {
    return folder;
  }

  /** Where a run's files lie. */
  public Path run(String runId) {
    return new Path(folder, "runs/" + runId);
  }

  /** Where a run keeps what it does not publish; gone when it ends. */
  public Path scratch(String runId) {
    return new Path(folder, ".scratch/" + runId);
  }

  /** The manifest of a run; empty when it is not published. */
  public Optional<Manifest> manifest(String runId) throws IOException {
    var file = new Path(run(runId), MANIFEST);
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    try (var in = storage.open(file)) {
      return Optional.of(Manifest.ofJson(in.readAllBytes()));
    }
  }

  /** The runs published here, by id. */
  public List<String> runIds() throws IOException {
    var runs = new Path(folder, "runs");
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

  /** The run that readers are pointed to; empty before the first. */
  public Optional<String> latest() throws IOException {
    var file = new Path(folder, Pointer.NAME);
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    try (var in = storage.open(file)) {
      JsonNode id = JSON.readTree(in.readAllBytes()).path("run_id");
      return Optional.of(id.asText());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw UserError.usage(
          "latest.json is damaged: \"%s\". Delete it; the next run writes it anew."
              .formatted(file));
    }
  }

  /**
   * Makes the folder if it is not there.
   *
   * @throws UserError when it cannot be made or written to
   */
  public void create() {
    try {
      if (storage.fileSystem(folder).mkdirs(folder)) {
        return;
      }
    } catch (IOException e) {
      throw UserError.usage(
          "--output cannot be made: \"%s\" (%s). Check the path and its permissions."
              .formatted(folder, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
    throw UserError.usage(
        "--output is no folder: \"%s\". Check the path and its permissions.".formatted(folder));
  }

  /** Clears away what an unfinished run of that id has left, and its scratch. */
  public void prepare(String runId) throws IOException {
    storage.delete(run(runId));
    storage.delete(scratch(runId));
    storage.fileSystem(folder).mkdirs(run(runId));
  }

  /** Makes a run whole: from now on it is published. */
  public void publish(Manifest manifest) throws IOException {
    var file = new Path(run(manifest.runId()), MANIFEST);
    try (var out = storage.fileSystem(file).create(file, false)) {
      out.write(manifest.toJson());
    }
  }

  /** Points readers to a run. */
  public void point(String runId) throws IOException {
    pointer.move(runId, ("{\"run_id\": \"" + runId + "\"}\n").getBytes(UTF_8));
  }

  public void discard(String runId) throws IOException {
    storage.delete(run(runId));
  }

  public void clearScratch(String runId) throws IOException {
    storage.delete(scratch(runId));
    var scratches = new Path(folder, ".scratch");
    if (storage.exists(scratches) && storage.list(scratches).isEmpty()) {
      storage.delete(scratches);
    }
  }
}
