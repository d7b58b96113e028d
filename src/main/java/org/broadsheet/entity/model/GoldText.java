package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.CodePoints;

/**
 * A text in which annotators have marked the names.
 *
 * @param names in order and without overlaps
 */
public record GoldText(String text, List<Mention> names) {
  public GoldText {
    names = List.copyOf(names);
  }

  /** Writes the tokens of sentences as a text, with blanks where the original probably had them. */
  static GoldText of(List<List<GoldToken>> sentences) {
    var writing = new Writing();
    sentences.forEach(writing::sentence);
    return writing.text();
  }

  /** A text while it is written, token by token. */
  private static final class Writing {
    private static final Set<String> NO_BLANK_BEFORE =
        Set.of(
            ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "”", "»", "…", "’", "'s", "’s", "n't",
            "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m", "'d", "’d");

    private static final Set<String> NO_BLANK_AFTER =
        Set.of("(", "[", "{", "$", "£", "€", "“", "‘", "«", "#", "@");

    private static final Set<String> CLITICS = Set.of("s", "t", "re", "ve", "ll", "m", "d");

    private final StringBuilder text = new StringBuilder();
    private final List<Mention> names = new ArrayList<>();
    private Optional<EntityType> open = Optional.empty();
    private int from;
    private int to;
    private boolean isDoubleOpen;
    private boolean isSingleOpen;
    private String before = "";
    private boolean isGlued;

    void sentence(List<GoldToken> tokens) {
      isDoubleOpen = false;
      isSingleOpen = false;
      isGlued = true;
      if (text.length() > 0) {
        text.append('\n');
      }
      for (int i = 0; i < tokens.size(); i++) {
        token(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1).word() : "");
      }
      close();
    }

    private void token(GoldToken token, String next) {
      String word = plain(token.word());
      boolean isGluedAfter = isGluedAfter(word, next);
      if (!isGlued && !isGluedBefore(word, next)) {
        text.append(' ');
      }
      if (!token.isInside()) {
        close();
        from = text.length();
      }
      open = token.type();
      text.append(word);
      to = text.length();
      isGlued = isGluedAfter;
      before = word;
      if (word.equals("\"")) {
        isDoubleOpen = !isDoubleOpen;
      } else if (word.equals("'")) {
        isSingleOpen = opensSingle(isGluedAfter);
      }
    }

    private boolean opensSingle(boolean isGluedAfter) {
      return isGluedAfter && !isSingleOpen;
    }

    private boolean isGluedBefore(String word, String next) {
      return switch (word) {
        case "\"" -> isDoubleOpen;
        case "'" -> isSingleOpen || before.endsWith("s") || CLITICS.contains(next);
        case "-", "/" -> isJoint(next);
        default -> NO_BLANK_BEFORE.contains(word);
      };
    }

    private boolean isGluedAfter(String word, String next) {
      return switch (word) {
        case "\"" -> !isDoubleOpen;
        case "'" -> CLITICS.contains(next) || (!isSingleOpen && !before.endsWith("s"));
        case "’" -> CLITICS.contains(next);
        case "-", "/" -> isJoint(next);
        default -> NO_BLANK_AFTER.contains(word);
      };
    }

    /** Whether a hyphen or slash joins two words that the corpus has as tokens. */
    private boolean isJoint(String next) {
      return isWord(before) && isWord(next);
    }

    private static boolean isWord(String word) {
      return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
    }

    /** The usual sign for a quotation mark or bracket of the Penn Treebank. */
    private static String plain(String word) {
      return switch (word) {
        case "``", "''" -> "\"";
        case "`" -> "'";
        case "-LRB-" -> "(";
        case "-RRB-" -> ")";
        case "-LSB-" -> "[";
        case "-RSB-" -> "]";
        case "--" -> "–";
        default -> word;
      };
    }

    private void close() {
      open.ifPresent(type -> names.add(new Mention(from, to, type)));
      open = Optional.empty();
    }

    GoldText text() {
      String written = text.toString();
      var points = CodePoints.of(written);
      return new GoldText(
          written,
          names.stream()
              .map(n -> new Mention(points.ofChar(n.from()), points.ofChar(n.to()), n.type()))
              .toList());
    }
  }
}
