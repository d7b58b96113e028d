package org.broadsheet.text;

/**
 * A quotation mark in its place in a text: the family it belongs to, and whether it opens or closes
 * a quotation. Marks of one family close one another.
 *
 * @param mark its char
 * @param before the char before it, a blank at the start of a paragraph
 * @param after the char after it, a blank at the end of a paragraph
 */
record QuotationMark(char mark, char before, char after) {
  enum Family {
    /** “…”, "…", „…“, ”…”: one family, because texts mix them. */
    DOUBLE,
    /** «…» and »…«. */
    GUILLEMET,
    /** ‹…› and ›…‹. */
    SINGLE_GUILLEMET,
    /** 「…」. */
    CORNER,
    /** 『…』. */
    WHITE_CORNER,
    /** ‘…’, '…', ‚…‘: some of these marks are apostrophes. */
    SINGLE,
    /** Of a char that is not a quotation mark. */
    NONE
  }

  enum Role {
    OPENS,
    CLOSES,
    NEITHER
  }

  /** In place of the opening mark, if no quotation of the family is open. */
  static final char NOTHING_OPEN = 0;

  /** From this char on, scripts have no blanks between words. */
  private static final char FIRST_IDEOGRAPH = '\u2E80';

  private static final char TATWEEL = '\u0640';

  private static final String BEFORE_AN_OPENING = "([{<-–—―/|“„‟‘‚‛«‹\"'*";

  private static final String FIRST_OF_A_QUOTATION = "([{<$€£¥#@+&*…-–—“„‘‚«‹'\"¡¿.";

  static Family family(char mark) {
    boolean isPlain = mark < '«' && mark != '"' && mark != '\'' && mark != '`';
    return isPlain ? Family.NONE : familyOfMark(mark);
  }

  private static Family familyOfMark(char mark) {
    return switch (mark) {
      case '"', '“', '”', '„', '‟', '〝', '〞', '〟', '＂' -> Family.DOUBLE;
      case '\'', '‘', '’', '‚', '‛', '`', '＇' -> Family.SINGLE;
      case '«', '»' -> Family.GUILLEMET;
      case '‹', '›' -> Family.SINGLE_GUILLEMET;
      case '「', '」', '﹁', '﹂', '｢', '｣' -> Family.CORNER;
      case '『', '』', '﹃', '﹄' -> Family.WHITE_CORNER;
      default -> Family.NONE;
    };
  }

  Family family() {
    return family(mark);
  }

  /**
   * What the mark does: by its shape, and by its neighbours if the shape is ambiguous.
   *
   * @param open the mark that opened the innermost open quotation of the family, or {@link
   *     #NOTHING_OPEN}
   */
  Role role(char open) {
    boolean isOpen = open != NOTHING_OPEN;
    return switch (mark) {
      case '„', '‟', '〝' -> isBlank(after) ? Role.NEITHER : Role.OPENS;
      case '“' -> isOpen && closesBefore(open, '„') ? Role.CLOSES : opensUnlessTrailing();
      case '”', '〞', '〟' -> isOpen ? Role.CLOSES : opensIfLeading();
      case '‚', '`' -> opensIfLeading();
      case '‘', '‛' -> isOpen && closesBefore(open, '‚') ? Role.CLOSES : opensIfLeading();
      case '’' -> isOpen && isTrailing() ? Role.CLOSES : Role.NEITHER;
      case '\'', '＇' -> isOpen && isTrailing() ? Role.CLOSES : opensIfLeading();
      case '«', '‹' -> pointing(open, mark);
      case '»', '›' -> pointing(open, mark);
      case '「', '『', '﹁', '﹃', '｢' -> Role.OPENS;
      case '」', '』', '﹂', '﹄', '｣' -> isOpen ? Role.CLOSES : Role.NEITHER;
      default -> straight(isOpen);
    };
  }

  /** Whether the mark, first in a paragraph, can continue a quotation of the paragraph before. */
  boolean opensAgain() {
    return !isBlank(after) || mark == '«' || mark == '»';
  }

  private Role straight(boolean isOpen) {
    if (isOpen) {
      return isLeading() ? Role.OPENS : Role.CLOSES;
    }
    boolean spaced = isBlank(before) && isBlank(after);
    boolean insideWord = isLetterOrDigit(before) || isBlank(after);
    return spaced || !insideWord ? Role.OPENS : Role.NEITHER;
  }

  /** Guillemets point outwards in most languages, inwards in German, to the right in Finnish. */
  private Role pointing(char open, char here) {
    boolean pointsRight = here == '»' || here == '›';
    if (open == NOTHING_OPEN) {
      return pointsRight ? opensIfLeading() : opensUnlessTrailing();
    }
    if (open != here) {
      return Role.CLOSES;
    }
    return pointsRight && !isLeading() ? Role.CLOSES : Role.OPENS;
  }

  /** Whether a mark closes that also closes after {@code low}: „…“ and ‚…‘. */
  private boolean closesBefore(char open, char low) {
    return open == low ? !isLeading() : isTrailing();
  }

  private Role opensIfLeading() {
    return isLeading() ? Role.OPENS : Role.NEITHER;
  }

  private Role opensUnlessTrailing() {
    return isBlank(after) && !isBlank(before) ? Role.NEITHER : Role.OPENS;
  }

  private boolean isLeading() {
    return (isBlank(before) || BEFORE_AN_OPENING.indexOf(before) >= 0)
        && (Character.isLetterOrDigit(after)
            || Character.isSurrogate(after)
            || FIRST_OF_A_QUOTATION.indexOf(after) >= 0);
  }

  private boolean isTrailing() {
    return !isBlank(before) && "([{".indexOf(before) < 0 && !isLetterOrDigit(after);
  }

  private static boolean isBlank(char c) {
    return Spans.isBlank(c) || Spans.isLineEnd(c);
  }

  /** Whether it is a letter or digit of a script with blanks between words. */
  static boolean isLetterOrDigit(char c) {
    return c < FIRST_IDEOGRAPH && c != TATWEEL && Character.isLetterOrDigit(c);
  }
}
