package org.broadsheet.entity.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.WordHash;
import org.broadsheet.entity.rule.NameKind;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens.Kind;

/**
 * The file format of a model. A line of text names the format and its version. The rest is
 * compressed with gzip: the number of rows with weights, and for each of them its distance from the
 * row before (4 bytes, big-endian) and a byte for each tag.
 */
final class ModelFormat {
  /** Changes with the way features are computed, and with the values they are computed from. */
  private static final String VERSION = "1-" + vocabulary();

  private static final String NAME = "broadsheet entity model ";
  private static final int LONGEST_LINE = 80;

  private ModelFormat() {}

  /** A hash of the names of all features, tags, and values of features, in order. */
  private static String vocabulary() {
    List<Enum<?>[]> names =
        List.of(
            Feature.values(),
            Kind.values(),
            NameKind.values(),
            LexiconTag.values(),
            EntityType.values());
    return "%016x".formatted(WordHash.of(names.stream().map(Arrays::toString).collect(joining())));
  }

  static void write(byte[] weights, OutputStream out) throws IOException {
    out.write((NAME + VERSION + "\n").getBytes(US_ASCII));
    var zip = new GZIPOutputStream(out);
    var data = new DataOutputStream(zip);
    data.writeInt(rows(weights));
    int last = 0;
    for (int row = 0; row < FeatureRows.COUNT; row++) {
      if (hasWeight(weights, row)) {
        data.writeInt(row - last);
        data.write(weights, row * Tags.COUNT, Tags.COUNT);
        last = row;
      }
    }
    data.flush();
    zip.finish();
  }

  private static int rows(byte[] weights) {
    int rows = 0;
    for (int row = 0; row < FeatureRows.COUNT; row++) {
      rows += hasWeight(weights, row) ? 1 : 0;
    }
    return rows;
  }

  private static boolean hasWeight(byte[] weights, int row) {
    for (int at = row * Tags.COUNT; at < (row + 1) * Tags.COUNT; at++) {
      if (weights[at] != 0) {
        return true;
      }
    }
    return false;
  }

  static byte[] read(InputStream in) throws IOException {
    String line = line(in);
    if (!line.startsWith(NAME)) {
      throw new IllegalArgumentException("it is not an entity model");
    }
    String version = line.substring(NAME.length());
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "it is of version %s, this Broadsheet reads %s: train it again"
              .formatted(version, VERSION));
    }
    try {
      return weights(new DataInputStream(new GZIPInputStream(in)));
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
  }

  private static byte[] weights(DataInputStream data) throws IOException {
    var weights = new byte[FeatureRows.COUNT * Tags.COUNT];
    long rows = data.readInt();
    long row = 0;
    for (long i = 0; i < rows; i++) {
      row += data.readInt();
      if (row < 0 || row >= FeatureRows.COUNT) {
        throw new ZipException("row " + row);
      }
      data.readFully(weights, (int) row * Tags.COUNT, Tags.COUNT);
    }
    if (data.read() >= 0) { // Reading to the end checks the checksum too.
      throw new ZipException("more than was announced");
    }
    return weights;
  }

  private static IllegalArgumentException damaged(IOException e) {
    return new IllegalArgumentException("it is damaged", e);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
