package org.broadsheet.io;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Writes a small file in one step: a reader sees the old content or the new one, never a part, even
 * if the process is killed. On a local disk and on HDFS the file is renamed into place; in an
 * object store it is one object.
 */
public final class WholeFile {
  private static final Set<String> HDFS = Set.of("hdfs", "viewfs", "webhdfs", "swebhdfs");

  private WholeFile() {}

  public static void write(Path file, byte[] content, Storage storage) throws IOException {
    String scheme = file.toUri().getScheme();
    if ("file".equals(scheme)) {
      writeLocally(java.nio.file.Path.of(file.toUri().getPath()), content);
    } else if (HDFS.contains(scheme)) {
      writeOnHdfs(file, content, storage);
    } else {
      try (var out = storage.fileSystem(file).create(file, true)) {
        out.write(content);
      }
    }
  }

  private static void writeLocally(java.nio.file.Path file, byte[] content) throws IOException {
    var fresh = file.resolveSibling(fresh(file.getFileName().toString()));
    // SYNC: the content is on the disk before the file is renamed, in case the machine fails.
    Files.write(fresh, content, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void writeOnHdfs(Path file, byte[] content, Storage storage) throws IOException {
    var context = FileContext.getFileContext(file.toUri(), storage.configuration());
    var fresh = new Path(file.getParent(), fresh(file.getName()));
    var flags = EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE);
    try (var out = context.create(fresh, flags)) {
      out.write(content);
    }
    context.rename(fresh, file, Options.Rename.OVERWRITE);
  }

  /** A temporary name that no other process uses. */
  public static String fresh(String name) {
    return "." + name + "." + ProcessHandle.current().pid() + ".new";
  }

  /** Whether a file has a temporary name, left by a killed process. */
  public static boolean isUnfinished(String name) {
    return name.matches("\\.latest(\\.json)?\\.\\d+\\.new");
  }
}
