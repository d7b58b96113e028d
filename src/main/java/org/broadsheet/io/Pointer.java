package org.broadsheet.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * The small file that names the latest run. A reader sees the old name or the new one, never half
 * of one: it is moved in one step where the file system has such a step, and is one object
 * elsewhere.
 */
final class Pointer {
  static final String NAME = "latest.json";

  private static final String LINK = "latest";
  private static final Set<String> HDFS = Set.of("hdfs", "viewfs", "webhdfs", "swebhdfs");

  private final Path folder;
  private final Storage storage;

  Pointer(Path folder, Storage storage) {
    this.folder = folder;
    this.storage = storage;
  }

  void move(String runId, byte[] content) throws IOException {
    String scheme = folder.toUri().getScheme();
    if ("file".equals(scheme)) {
      moveLocally(runId, content);
    } else if (HDFS.contains(scheme)) {
      moveOnHdfs(content);
    } else {
      var target = new Path(folder, NAME);
      try (var out = storage.fileSystem(folder).create(target, true)) {
        out.write(content);
      }
    }
  }

  private void moveLocally(String runId, byte[] content) throws IOException {
    var local = java.nio.file.Path.of(folder.toUri().getPath());
    var fresh = local.resolve("." + NAME + ".new");
    Files.write(fresh, content);
    Files.move(fresh, local.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    link(local, runId);
  }

  /** For people and shells: a link beside the pointer, where the disk has links. */
  private static void link(java.nio.file.Path local, String runId) throws IOException {
    var link = local.resolve(LINK);
    if (Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)
        && !Files.isSymbolicLink(link)) {
      return;
    }
    var fresh = local.resolve("." + LINK + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createSymbolicLink(fresh, java.nio.file.Path.of("runs", runId));
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.deleteIfExists(link);
    }
  }

  private void moveOnHdfs(byte[] content) throws IOException {
    var context = FileContext.getFileContext(folder.toUri(), storage.configuration());
    var fresh = new Path(folder, "." + NAME + ".new");
    var flags = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
    try (var out = context.create(fresh, flags)) {
      out.write(content);
    }
    context.rename(fresh, new Path(folder, NAME), Options.Rename.OVERWRITE);
  }
}
