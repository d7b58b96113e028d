package org.broadsheet.io.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose first bytes are known before it is read. It fails where the stream fails. */
final class PeekedStream extends FilterInputStream {
  private static final int HEAD = 1 << 16;

  private final byte[] head;
  private IOException failure;
  private int at;

  PeekedStream(InputStream in) {
    super(in);
    head = read(in);
  }

  private byte[] read(InputStream from) {
    var bytes = new byte[HEAD];
    int length = 0;
    try {
      int read = 0;
      while (length < HEAD && (read = from.read(bytes, length, HEAD - length)) >= 0) {
        length += read;
      }
    } catch (IOException e) {
      failure = e;
    }
    return Arrays.copyOf(bytes, length);
  }

  /** The first 64 kB, or all bytes up to the end or a failure. */
  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at < head.length) {
      int taken = Math.min(length, head.length - at);
      System.arraycopy(head, at, buffer, offset, taken);
      at += taken;
      return taken;
    }
    if (failure != null) {
      throw failure;
    }
    return super.read(buffer, offset, length);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
