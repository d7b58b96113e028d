package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.PrivilegedExceptionAction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.UserGroupInformation;
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
    String master = System.setProperty("spark.master", "spark://127.0.0.1:7077");
    try {
      assertThat(disk()).isExactlyInstanceOf(RawLocalFileSystem.class);
    } finally {
      if (master == null) {
        System.clearProperty("spark.master");
      } else {
        System.setProperty("spark.master", master);
      }
    }
  }

  private static FileSystem disk() throws Exception {
    return Sessions.storage("output").fileSystem(new Path("file:/"));
  }
}
