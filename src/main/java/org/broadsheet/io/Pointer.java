package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.apache.hadoop.fs.Path;

/** The small file that names the latest run, and on a local disk a link beside it. */
final class Pointer {
  static final String NAME = "latest.json";

  private static final String LINK = "latest";

  private final Path folder;
  private final Storage storage;

  Pointer(Path folder, Storage storage) {
    this.folder = folder;
    this.storage = storage;
  }

  /** Points to a run; what points there already is not written again. */
  void move(String runId) throws IOException {
    byte[] content = ("{\"run_id\": \"" + runId + "\"}\n").getBytes(UTF_8);
    var file = new Path(folder, NAME);
    if (!holds(file, content)) {
      WholeFile.write(file, content, storage);
    }
    if ("file".equals(folder.toUri().getScheme())) {
      link(java.nio.file.Path.of(folder.toUri().getPath()), runId);
    }
  }

  private boolean holds(Path file, byte[] content) throws IOException {
    if (!storage.exists(file)) {
      return false;
    }
    try (var in = storage.open(file)) {
      return Arrays.equals(in.readAllBytes(), content);
    }
  }

  /** For people and shells, where the disk has links. */
  private static void link(java.nio.file.Path local, String runId) throws IOException {
    var link = local.resolve(LINK);
    var target = java.nio.file.Path.of("runs", runId);
    boolean isLink = Files.isSymbolicLink(link);
    if (isLink ? Files.readSymbolicLink(link).equals(target) : isThere(link)) {
      return;
    }
    var fresh = local.resolve(WholeFile.fresh(LINK));
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, target);
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.deleteIfExists(link);
    }
  }

  /** Something of the user's that is no link: it stays. */
  private static boolean isThere(java.nio.file.Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
