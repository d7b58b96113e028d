package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.report.Reports;

/**
 * Every report as CSV.
 *
 * @param folder with a file for each
 */
record CsvReports(Path folder) {
  /** Those of an output's latest run. */
  static CsvReports in(Path output) {
    return new CsvReports(output.resolve("latest/csv"));
  }

  /** Holds these against others, byte for byte, and says under which hash they are the same. */
  void assertSameAs(CsvReports expected, String what) throws IOException {
    assertThat(names()).isEqualTo(Reports.names().stream().sorted().toList());
    for (String report : names()) {
      assertThat(file(report)).as(report).hasSameBinaryContentAs(expected.file(report));
    }
    System.out.printf("%s: %d reports, sha256 %s%n", what, names().size(), sha256());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList();
    }
  }

  private Path file(String report) {
    return folder.resolve(report + ".csv");
  }

  /** The hash of all files, joined in the order of their names. */
  private String sha256() throws IOException {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      for (String report : names()) {
        hash.update(Files.readAllBytes(file(report)));
      }
      return HexFormat.of().formatHex(hash.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
