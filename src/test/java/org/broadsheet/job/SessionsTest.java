package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.security.PrivilegedExceptionAction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.io.LocalDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final String SETTING = "spark.hadoop.fs.file.impl";

  private String before;

  @BeforeEach
  void asAUserHasIt() {
    before = System.clearProperty(SETTING);
  }

  @AfterEach
  void asTheOtherTestsHaveIt() {
    if (before != null) {
      System.setProperty(SETTING, before);
    }
  }

  /** A worker of Spark's has copied the jar with it before it starts a driver. */
  @Test
  void outputOnADiskIsWithoutChecksumFilesEvenWhereTheyWereOpenWithThem() throws Exception {
    PrivilegedExceptionAction<FileSystem> opening =
        () -> {
          var plain = new Configuration();
          plain.set("fs.file.impl", LocalFileSystem.class.getName());
          FileSystem.get(URI.create("file:/"), plain);
          return Sessions.storage("output").fileSystem(new Path("file:/"));
        };
    // Hadoop keeps a user's file systems open.
    var user = UserGroupInformation.createRemoteUser("somebody");
    assertThat(user.doAs(opening)).isInstanceOf(RawLocalFileSystem.class);
  }

  /** S3A keeps what it uploads on a disk first, and asks for a file system with checksums there. */
  @Test
  void whereTheOutputIsInAStoreTheDiskHasItsOwnFileSystem() throws Exception {
    PrivilegedExceptionAction<FileSystem> opening =
        () -> Sessions.storage("s3a://bucket/output").fileSystem(new Path("file:/"));
    var user = UserGroupInformation.createRemoteUser("somebody else");
    assertThat(user.doAs(opening)).isInstanceOf(LocalFileSystem.class);
  }

  @Test
  void onlyInASingleProcessTheDiskIsOurClass() throws Exception {
    assertThat(disk()).isExactlyInstanceOf(LocalDisk.class);
    with(
        "spark.master",
        "spark://127.0.0.1:7077",
        () -> assertThat(disk()).isExactlyInstanceOf(RawLocalFileSystem.class));
  }

  /** The launcher starts Java by the same limit, which its own test pins. */
  @Test
  void aRunIsSmallUpToFourMebibytes() {
    assertThat(Sessions.isSmall(4_194_304)).isTrue();
    assertThat(Sessions.isSmall(4_194_305)).isFalse();
  }

  @Test
  void aRunOnAClusterIsNotSmall() {
    with("spark.master", "spark://127.0.0.1:7077", () -> assertThat(Sessions.isSmall(1)).isFalse());
  }

  @Test
  void aRunWithANumberOfPartitionsIsNotSmall() {
    with("spark.sql.shuffle.partitions", "1", () -> assertThat(Sessions.isSmall(1)).isFalse());
  }

  private static void with(String setting, String value, ThrowingCallable check) {
    String usual = System.setProperty(setting, value);
    try {
      assertThatCode(check).doesNotThrowAnyException();
    } finally {
      if (usual == null) {
        System.clearProperty(setting);
      } else {
        System.setProperty(setting, usual);
      }
    }
  }

  private static FileSystem disk() throws Exception {
    return Sessions.storage("output").fileSystem(new Path("file:/"));
  }
}
