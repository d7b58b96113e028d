package org.broadsheet.corpora;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real news. */
public final class Corpora {
  private Corpora() {}

  /** A file or folder in it; without {@code -Dcorpora} the test is skipped, and says so. */
  public static Path file(String name) {
    String folder = System.getProperty("corpora", "");
    assumeTrue(!folder.isEmpty(), "Tests on real news are skipped: -Dcorpora=FOLDER names none.");
    Path file = Path.of(folder, name);
    return Files.exists(file) ? file : fail("-Dcorpora names a folder that lacks this: " + file);
  }
}
