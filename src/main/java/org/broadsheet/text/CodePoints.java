package org.broadsheet.text;

/**
 * Where each char of a text stands when code points are counted. A text without surrogates, which
 * is nearly every one, costs one look at its chars and no memory.
 */
public final class CodePoints {
  private final int length;
  private final int[] charOf;
  private final int[] pointOf;

  private CodePoints(int length, int[] charOf, int[] pointOf) {
    this.length = length;
    this.charOf = charOf;
    this.pointOf = pointOf;
  }

  public static CodePoints of(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new CodePoints(points, null, null);
    }
    var charOf = new int[points + 1];
    var pointOf = new int[text.length() + 1];
    int at = 0;
    for (int point = 0; point < points; point++) {
      charOf[point] = at;
      int next = text.offsetByCodePoints(at, 1);
      while (at < next) {
        pointOf[at++] = point;
      }
    }
    charOf[points] = text.length();
    pointOf[text.length()] = points;
    return new CodePoints(points, charOf, pointOf);
  }

  /** The char at which a code point starts; the text's length for the one behind its last. */
  public int toChar(int point) {
    return charOf == null ? checked(point) : charOf[point];
  }

  /** The code point that a char belongs to; how many there are for the one behind its last. */
  public int ofChar(int at) {
    return pointOf == null ? checked(at) : pointOf[at];
  }

  private int checked(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("Offset " + offset + " of a text of " + length);
    }
    return offset;
  }
}
