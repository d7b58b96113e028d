package org.broadsheet.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDiskTest {
  @TempDir Path folder;

  private final LocalDisk disk = new LocalDisk();

  @BeforeEach
  void open() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    var settings = new Configuration(false);
    settings.set("fs.permissions.umask-mode", "027");
    disk.initialize(folder.toUri(), settings);
  }

  @Test
  void aNewFileHasThePermissionsThatTheUmaskLeaves() throws IOException {
    disk.create(path("file")).close();
    assertThat(permissions("file")).isEqualTo("rw-r-----");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".crc"));
  }

  @ParameterizedTest
  @CsvSource({"640, rw-r-----", "755, rwxr-xr-x", "1777, rwxrwxrwx"})
  void permissionsAreSet(String octal, String words) throws IOException {
    Files.createDirectory(folder.resolve("below"));
    var permission = new FsPermission(octal);
    disk.setPermission(path("below"), permission);
    assertThat(permissions("below")).isEqualTo(words);
    var read = disk.getFileStatus(path("below"));
    assertThat(read.getPermission().toOctal() % 1000).isEqualTo(permission.toOctal() % 1000);
    assertThat(read.isDirectory()).isTrue();
  }

  @Test
  void theStatusIsThatOfHadoopsClass() throws IOException {
    Files.writeString(folder.resolve("file"), "Rain.");
    var plain = new RawLocalFileSystem();
    plain.initialize(folder.toUri(), new Configuration(false));
    FileStatus expected = plain.getFileStatus(path("file"));
    FileStatus read = disk.listStatus(path(""))[0];
    assertThat(read).isEqualTo(expected);
    assertThat(read.getPermission()).isEqualTo(expected.getPermission());
    assertThat(read.getOwner()).isEqualTo(expected.getOwner());
    assertThat(read.getGroup()).isEqualTo(expected.getGroup());
    assertThat(read.getLen()).isEqualTo(5);
    assertThat(read.getModificationTime()).isEqualTo(expected.getModificationTime());
    assertThatThrownBy(() -> disk.getFileStatus(path("none")))
        .isInstanceOf(FileNotFoundException.class);
  }

  private org.apache.hadoop.fs.Path path(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
