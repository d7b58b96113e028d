package org.broadsheet.text.plain;

import org.broadsheet.text.plain.LineEndHyphens.Joint;

/**
 * A text whose broken lines and divided words are joined.
 *
 * @param text the same string if there were none
 * @param hyphens how many words were joined
 * @param lines how many other lines were joined with the next
 */
record LineJoining(String text, int hyphens, int lines) {

  static LineJoining of(String text, LineEndHyphens hyphens) {
    TextLines lines = TextLines.of(text);
    return new Pass(text, lines, Wrapping.of(lines), hyphens).joined();
  }

  /** One pass over the breaks of a text. */
  private static final class Pass {
    private final String text;
    private final TextLines lines;
    private final Wrapping wrapping;
    private final LineEndHyphens hyphens;
    private final StringBuilder joined = new StringBuilder();
    private int copied;
    private int words;
    private int breaks;

    Pass(String text, TextLines lines, Wrapping wrapping, LineEndHyphens hyphens) {
      this.text = text;
      this.lines = lines;
      this.wrapping = wrapping;
      this.hyphens = hyphens;
    }

    LineJoining joined() {
      for (int line = 0; line + 1 < lines.count(); line++) {
        if (!lines.isEmpty(line) && !lines.isEmpty(line + 1)) {
          join(line);
        }
      }
      return copied == 0
          ? new LineJoining(text, 0, 0)
          : new LineJoining(joined.append(text, copied, text.length()).toString(), words, breaks);
    }

    private void join(int line) {
      int end = lines.end(line);
      int next = lines.start(line + 1);
      boolean goesOn = wrapping.goesOn(line);
      Joint joint = isDivided(line) ? hyphens.at(text, end, next) : null;
      if (joint == Joint.UNKNOWN) {
        joint = wrapping.isWrapped() && isLikely(line) ? hyphens.likely(text, end, next) : null;
      }
      if (joint != null) {
        words++;
        replaceBreak(joint == Joint.DIVIDED ? end - 1 : end, joint == Joint.SUSPENDED, next);
      } else if (goesOn) {
        breaks++;
        replaceBreak(end, !isIdeographicBreak(end, next), next);
      }
    }

    /** Whether a line ends with a letter and a hyphen. */
    private boolean isDivided(int line) {
      return lines.length(line) > 2
          && LineEndHyphens.isHyphen(lines.last(line))
          && Character.isLetter(text.charAt(lines.end(line) - 2));
    }

    private boolean isLikely(int line) {
      return Character.isLetter(text.charAt(lines.start(line + 1)));
    }

    private boolean isIdeographicBreak(int end, int next) {
      return Blanks.isIdeographic(text.charAt(end - 1)) && Blanks.isIdeographic(text.charAt(next));
    }

    private void replaceBreak(int end, boolean withBlank, int next) {
      joined.append(text, copied, end);
      if (withBlank) {
        joined.append(' ');
      }
      copied = next;
    }
  }
}
