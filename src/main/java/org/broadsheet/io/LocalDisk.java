package org.broadsheet.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk, without checksum files. Hadoop's class starts the program chmod for every file
 * that it creates and ls for every file that it lists; this one makes system calls.
 */
public class LocalDisk extends RawLocalFileSystem {
  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    if (permission.getStickyBit()) {
      super.setPermission(path, permission); // Java cannot set that bit.
      return;
    }
    try {
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(permission.toString()));
    } catch (UnsupportedOperationException e) { // Not a POSIX file system.
      super.setPermission(path, permission);
    }
  }

  /** The status without the sticky bit, which Java cannot read. */
  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus status = super.getFileStatus(path);
    PosixFileAttributes attributes;
    try {
      attributes = Files.readAttributes(pathToFile(path).toPath(), PosixFileAttributes.class);
    } catch (UnsupportedOperationException e) {
      return status;
    }
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getAccessTime(),
        permission(attributes.permissions()),
        attributes.owner().getName(),
        attributes.group().getName(),
        status.getPath());
  }

  private static FsPermission permission(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (PosixFilePermission one : PosixFilePermission.values()) {
      mode = mode << 1 | (permissions.contains(one) ? 1 : 0);
    }
    return new FsPermission((short) mode);
  }
}
