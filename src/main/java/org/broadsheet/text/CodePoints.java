package org.broadsheet.text;

/**
 * Converts between offsets in chars and offsets in code points of one text. Nearly all texts have
 * no surrogates: for these the two are equal, and no table is kept.
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

  /** The char at which a code point starts. The offset after the last code point is valid. */
  public int toChar(int point) {
    return charOf == null ? checked(point) : charOf[point];
  }

  /** The code point that a char belongs to. The offset after the last char is valid. */
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
