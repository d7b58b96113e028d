package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a file's bytes as disks, networks and people do. */
final class Mutation {
  private static final List<byte[]> PIECES =
      List.of(
          new byte[4],
          new byte[] {-1, -1, -1, -1},
          new byte[] {-1, -1, -1, 127},
          new byte[] {0, 0, 0, -128},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xC3},
          "\n".getBytes(UTF_8),
          "\"".getBytes(UTF_8),
          "\ufeff".getBytes(UTF_8),
          "PAR1".getBytes(UTF_8),
          "}{".getBytes(UTF_8));

  private Mutation() {}

  /** The bytes, changed in up to the given number of places. */
  static byte[] some(byte[] bytes, Random random, int most) {
    byte[] changed = bytes;
    for (int i = random.nextInt(most); i >= 0; i--) {
      changed = one(changed, random);
    }
    return changed;
  }

  private static byte[] one(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return GeneratedInput.any(PIECES, random);
    }
    // Half of the changes are near the end, where Parquet has its footer.
    int at =
        random.nextBoolean()
            ? random.nextInt(bytes.length)
            : Math.max(0, bytes.length - 1 - random.nextInt(64));
    int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
    byte[] piece = GeneratedInput.any(PIECES, random);
    return switch (random.nextInt(8)) {
      case 0 -> with(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
      case 1 -> with(bytes, at, 1, new byte[] {(byte) random.nextInt()});
      case 2 -> with(bytes, at, length, new byte[0]);
      case 3 -> with(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
      case 4 -> with(bytes, at, 0, piece);
      case 5 -> with(bytes, at, Math.min(piece.length, bytes.length - at), piece);
      case 6 -> Arrays.copyOf(bytes, at);
      default -> with(bytes, random.nextInt(at + 1), 0, Arrays.copyOfRange(bytes, at, at + length));
    };
  }

  private static byte[] with(byte[] bytes, int at, int without, byte[] piece) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(piece);
    out.write(bytes, at + without, bytes.length - at - without);
    return out.toByteArray();
  }
}
