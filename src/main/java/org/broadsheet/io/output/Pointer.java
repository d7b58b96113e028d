package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;
import org.broadsheet.io.WholeFile;

/** The file that names the latest run, and on a local disk a link beside it. */
final class Pointer {
  private static final String NAME = "latest.json";
  private static final String LINK = "latest";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Path folder;
  private final Storage storage;

  Pointer(Path folder, Storage storage) {
    this.folder = folder;
    this.storage = storage;
  }

  /** The run that the file names; empty if the file is missing or damaged. */
  Optional<String> runId() throws IOException {
    var file = new Path(folder, NAME);
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

  /** Makes file and link name a run. What names it already is not written again. */
  void move(String runId) throws IOException {
    if (!holds(runId)) {
      WholeFile.write(new Path(folder, NAME), content(runId), storage);
    }
    if (isLocal()) {
      link(local(), runId);
    }
  }

  /** Whether file and link name a run. */
  boolean isAt(String runId) throws IOException {
    return holds(runId) && (!isLocal() || isLinked(local().resolve(LINK), target(runId)));
  }

  private static byte[] content(String runId) {
    return ("{\"run_id\": \"" + runId + "\"}\n").getBytes(UTF_8);
  }

  private boolean isLocal() {
    return "file".equals(folder.toUri().getScheme());
  }

  private java.nio.file.Path local() {
    return java.nio.file.Path.of(folder.toUri().getPath());
  }

  private static java.nio.file.Path target(String runId) {
    return java.nio.file.Path.of("runs", runId);
  }

  private boolean holds(String runId) throws IOException {
    var file = new Path(folder, NAME);
    if (!storage.exists(file)) {
      return false;
    }
    try (var in = storage.open(file)) {
      return Arrays.equals(in.readAllBytes(), content(runId));
    }
  }

  /** Sets the link, for people and shells, if the disk supports links. */
  private static void link(java.nio.file.Path local, String runId) throws IOException {
    var link = local.resolve(LINK);
    if (isLinked(link, target(runId))) {
      return;
    }
    var fresh = local.resolve(WholeFile.fresh(LINK));
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, target(runId));
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // If a link exists, the disk supports links, and the error has another cause.
      if (Files.isSymbolicLink(link)) {
        throw e;
      }
    }
  }

  /** Whether the link is set, or the user has a file or folder in its place, which stays. */
  private static boolean isLinked(java.nio.file.Path link, java.nio.file.Path target)
      throws IOException {
    return Files.isSymbolicLink(link)
        ? Files.readSymbolicLink(link).equals(target)
        : Files.exists(link, LinkOption.NOFOLLOW_LINKS);
  }
}
