package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

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

  /** Writes every nth line of a compressed file of it to another file. */
  public static Path everyNth(int n, String name, Path to) throws IOException {
    try (var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file(name))), UTF_8));
        var out = Files.newBufferedWriter(to)) {
      int place = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (place++ % n == 0) {
          out.write(line + "\n");
        }
      }
    }
    return to;
  }
}
