package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;

/** Knows what photo credits and the credits of reporters look like. */
final class Credits {
  private static final Set<String> SOURCES =
      Set.of(
          "reuters",
          "ap",
          "afp",
          "getty",
          "epa",
          "images",
          "photo",
          "shutterstock",
          "corbis",
          "flash90",
          "handout",
          "istock",
          "alamy",
          "anadolu",
          "pool",
          "upi",
          "tns",
          "sipa",
          "photos",
          "epa-efe",
          "flickr",
          "wikimedia",
          "bloomberg");

  private static final Set<String> DATELINE_AGENCIES =
      Set.of("ap", "reuters", "cnn", "afp", "upi", "xinhua", "ips", "bloomberg", "tass", "dpa");

  private static final Set<String> WORKS =
      Set.of("reporting", "editing", "writing", "compiled", "written", "edited", "reported");

  private static final int LONGEST_BRACKET = 40;
  private static final int LONGEST_RUN = 8;

  private final Tokens tokens;

  Credits(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether an agency stands on one side of a slash. */
  boolean isSource(int before, int after) {
    return isSource(before) || isSource(after);
  }

  private boolean isSource(int i) {
    return i >= 0
        && i < tokens.size()
        && isCapital(i)
        && tokens.length(i) <= 12
        && SOURCES.contains(tokens.lower(i));
  }

  boolean isWork(String word) {
    return WORKS.contains(word);
  }

  /** Where the words with capitals that end before {@code to} begin. */
  int runStart(int to) {
    int start = to;
    while (start > 0 && to - start < LONGEST_RUN && isCredit(start - 1)) {
      boolean isGlued = tokens.gap(start - 1) == Gap.NONE && isLetter(start - 1);
      start--;
      boolean isCut = isGlued && start > 0 && isLetter(start - 1);
      if (isCut || tokens.startsSentence(start) || !tokens.gap(start).isInLine()) {
        break;
      }
    }
    return start;
  }

  /** Where the words with capitals from {@code from} on end. */
  int runEnd(int from) {
    int end = from;
    while (end < tokens.size()
        && end - from < LONGEST_RUN
        && isCredit(end)
        && (end == from || tokens.gap(end).isInLine())) {
      end++;
    }
    return end;
  }

  /**
   * Behind the bracket that opens at {@code open} if a credit or the agency of a dateline is in it;
   * else {@code open}.
   */
  int bracketEnd(int open) {
    boolean hasSource = false;
    boolean hasSlashOrBy = false;
    int last = Math.min(tokens.size(), open + LONGEST_BRACKET);
    for (int i = open + 1; i < last && tokens.gap(i).isInLine(); i++) {
      if (tokens.is(i, ')')) {
        boolean isCredit = hasSource && hasSlashOrBy;
        return isCredit || (i == open + 2 && isDateline(open + 1)) ? i + 1 : open;
      }
      hasSource |= isSource(i);
      hasSlashOrBy |=
          tokens.is(i, '/') || tokens.is(i, ':') || tokens.lower(i).equals("by") || isPhoto(i);
    }
    return open;
  }

  private boolean isPhoto(int i) {
    return isCapital(i) && tokens.lower(i).startsWith("photo");
  }

  private boolean isDateline(int i) {
    return isCapital(i)
        && DATELINE_AGENCIES.contains(tokens.lower(i))
        && i + 2 < tokens.size()
        && (tokens.is(i + 2, '-') || tokens.is(i + 2, '–') || tokens.is(i + 2, '—'));
  }

  private boolean isCredit(int i) {
    return isCapital(i) || tokens.is(i, '.') || tokens.is(i, '/');
  }

  private boolean isLetter(int i) {
    return tokens.kind(i) != Kind.PUNCTUATION;
  }

  private boolean isCapital(int i) {
    Kind kind = tokens.kind(i);
    return kind == Kind.CAPITALISED || kind == Kind.ALL_CAPS || kind == Kind.MIXED;
  }
}
