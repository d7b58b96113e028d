package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.entity.EntityType;

/**
 * Reads texts with marked names from lines of tokens and tags, in the format of CoNLL and similar
 * ones. The token is the first column and the tag the last one, or the second one if that column
 * holds tags only; further columns, of names inside names, are not read. Columns are separated by
 * tabs, or by blanks in lines without a tab. Tags are {@code O}, and {@code B-} and {@code I-} with
 * a type; {@code I-} may also start a name (IOB1). A blank line ends a sentence, {@code -DOCSTART-}
 * starts another text. A web address in the first line is skipped.
 */
public final class GoldTokens {
  private static final Pattern TAG = Pattern.compile("O|[BI]-\\S+");
  private static final Pattern BLANKS = Pattern.compile("[ \u00a0]+");
  private static final String NEW_TEXT = "-DOCSTART-";
  private static final int MOST_PROBLEMS = 3;

  /** The types by their names in corpora, in lower case. Others, such as dates, are not names. */
  private static final Map<String, EntityType> TYPES =
      Map.ofEntries(
          Map.entry("person", EntityType.PERSON),
          Map.entry("per", EntityType.PERSON),
          Map.entry("organization", EntityType.ORGANISATION),
          Map.entry("organisation", EntityType.ORGANISATION),
          Map.entry("org", EntityType.ORGANISATION),
          Map.entry("location", EntityType.PLACE),
          Map.entry("place", EntityType.PLACE),
          Map.entry("loc", EntityType.PLACE),
          Map.entry("gpe", EntityType.PLACE),
          Map.entry("norp", EntityType.GROUP),
          Map.entry("group", EntityType.GROUP),
          Map.entry("misc", EntityType.OTHER),
          Map.entry("other", EntityType.OTHER),
          Map.entry("facility", EntityType.OTHER),
          Map.entry("fac", EntityType.OTHER),
          Map.entry("product", EntityType.OTHER),
          Map.entry("event", EntityType.OTHER),
          Map.entry("work_of_art", EntityType.OTHER),
          Map.entry("law", EntityType.OTHER));

  private final String file;
  private final List<String[]> rows;
  private final List<GoldText> texts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private List<List<GoldToken>> sentences = new ArrayList<>();
  private List<GoldToken> sentence = new ArrayList<>();
  private String typeBefore = "";
  private long tokens;

  private GoldTokens(String file, List<String> lines) {
    this.file = file;
    this.rows = lines.stream().map(GoldTokens::columns).toList();
  }

  /**
   * Reads a file's lines.
   *
   * @param file the name of the file, for messages
   */
  public static GoldTokens of(String file, List<String> lines) {
    var gold = new GoldTokens(file, lines);
    gold.read();
    return gold;
  }

  public List<GoldText> texts() {
    return List.copyOf(texts);
  }

  /** The number of tokens in the texts. */
  public long tokens() {
    return tokens;
  }

  /** The first problems of the lines, one message each. */
  public List<String> problems() {
    if (problems.size() <= MOST_PROBLEMS) {
      return List.copyOf(problems);
    }
    var first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    first.add("%s has %,d more lines like that.".formatted(file, problems.size() - MOST_PROBLEMS));
    return first;
  }

  private static String[] columns(String line) {
    String stripped = line.strip();
    if (stripped.isEmpty()) {
      return new String[0];
    }
    return line.indexOf('\t') >= 0 ? line.split("\t") : BLANKS.split(stripped);
  }

  private void read() {
    boolean isSecond = rows.stream().allMatch(row -> row.length < 2 || isTag(row[1]));
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (row.length == 0) {
        endSentence();
      } else if (row[0].equals(NEW_TEXT)) {
        endText();
      } else if (i > 0 || !isAddress(row)) {
        token(i + 1, row, isSecond ? 1 : row.length - 1);
      }
    }
    endText();
  }

  private static boolean isAddress(String[] row) {
    return row[0].startsWith("http")
        && (row.length == 1 || row[row.length - 1].strip().equals("O"));
  }

  private static boolean isTag(String column) {
    return TAG.matcher(column.strip()).matches();
  }

  private void token(int line, String[] row, int column) {
    if (row.length < 2 || !isTag(row[column])) {
      problems.add(
          "%s line %d is not a token and a tag: \"%s\". Tags are O, B-TYPE and I-TYPE."
              .formatted(file, line, String.join(" ", row)));
      return;
    }
    String word = row[0].strip();
    if (word.isEmpty()) {
      return;
    }
    String tag = row[column].strip();
    String name = tag.equals("O") ? "" : tag.substring(2).toLowerCase(Locale.ROOT);
    boolean isInside = tag.startsWith("I-") && name.equals(typeBefore);
    Optional<EntityType> type = Optional.ofNullable(TYPES.get(name));
    sentence.add(new GoldToken(word, type.isPresent() && !isInside, type));
    typeBefore = name;
    tokens++;
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
      sentence = new ArrayList<>();
    }
    typeBefore = "";
  }

  private void endText() {
    endSentence();
    if (!sentences.isEmpty()) {
      texts.add(GoldText.of(sentences));
      sentences = new ArrayList<>();
    }
  }
}
