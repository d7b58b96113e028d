package org.broadsheet.analysis.telling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.entity.EntityFields;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.entity.name.Names;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.text.Words;

/**
 * Searches articles for traces of entities that they do not mention. Maps rows with story_id,
 * outlet, title, text and {@link #TRACES} to rows of {@link #TYPE}, one for each entity that the
 * article has a trace of.
 */
final class TraceFinding implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Column of structs of entity_id and its traces, and the name of the traces in them. */
  static final String TRACES = "traces";

  static final StructType TYPE =
      new StructType()
          .add(ArticleFields.STORY_ID.name(), DataTypes.StringType, false)
          .add(ArticleFields.OUTLET.name(), DataTypes.StringType, false)
          .add(EntityFields.ENTITY_ID.name(), DataTypes.StringType, false);

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var words = new WrittenWords();
    return new FlatMapIterator<>(articles, article -> found(article, words));
  }

  private static Iterator<Row> found(Row article, WrittenWords words) {
    words.clear();
    String title = article.getAs(ArticleFields.TITLE.name());
    if (title != null) {
      words.read(title);
    }
    words.read(article.getAs(ArticleFields.TEXT.name()));
    String story = article.getAs(ArticleFields.STORY_ID.name());
    String outlet = article.getAs(ArticleFields.OUTLET.name());
    List<Row> entities = article.getList(article.fieldIndex(TRACES));
    return entities.stream()
        .filter(entity -> traces(entity).stream().anyMatch(words::hold))
        .map(entity -> RowFactory.create(story, outlet, id(entity)))
        .iterator();
  }

  private static String id(Row entity) {
    return entity.getAs(EntityFields.ENTITY_ID.name());
  }

  private static List<String> traces(Row entity) {
    return entity.getList(entity.fieldIndex(TRACES));
  }

  /** The words of a text, regardless of what they mean; one text at a time. */
  static final class WrittenWords {
    /** Words of one stem share at least this many letters at the beginning. */
    private static final int LEAST_STEM = 4;

    /** The longer of two words of one stem has at most this many further letters. */
    private static final int MOST_ENDING = 4;

    private final Words words = new Words();
    private final Map<String, String> foldedOf = new HashMap<>();
    private final Set<String> exact = new HashSet<>();
    private final TreeSet<String> all = new TreeSet<>();
    private final TreeSet<String> capitalised = new TreeSet<>();
    private final StringBuilder inOrder = new StringBuilder();

    void clear() {
      foldedOf.clear();
      exact.clear();
      all.clear();
      capitalised.clear();
      inOrder.setLength(0);
      inOrder.append(IndirectMentions.BETWEEN);
    }

    /** Adds the words of a text. */
    void read(String text) {
      char[] chars = text.toCharArray();
      words.each(
          chars,
          chars.length,
          (from, to) ->
              inOrder
                  .append(
                      foldedOf.computeIfAbsent(new String(chars, from, to - from), this::folded))
                  .append(IndirectMentions.BETWEEN));
    }

    private String folded(String word) {
      String plain = isPlain(word) ? word : word.replaceAll("['’]s?$|\\.", "");
      String folded = Names.folded(plain);
      if (!folded.isEmpty()) {
        exact.add(plain);
        all.add(folded);
        if (!Character.isLowerCase(plain.codePointAt(0))) {
          capitalised.add(folded);
        }
      }
      return folded;
    }

    private static boolean isPlain(String word) {
      return word.indexOf('.') < 0 && word.indexOf('\'') < 0 && word.indexOf('’') < 0;
    }

    /** Whether the text has every word of a trace of {@link IndirectMentions}. */
    boolean hold(String trace) {
      for (String word : trace.split(" ", -1)) {
        if (!holdWord(word.charAt(0), word.substring(1))) {
          return false;
        }
      }
      return true;
    }

    private boolean holdWord(char kind, String word) {
      return switch (kind) {
        case IndirectMentions.EXACT -> exact.contains(word);
        case IndirectMentions.CAPITALISED -> capitalised.contains(word);
        case IndirectMentions.BEGINNING -> {
          String next = all.ceiling(word);
          yield next != null && next.startsWith(word);
        }
        case IndirectMentions.PHRASE ->
            inOrder.indexOf(IndirectMentions.BETWEEN + word + IndirectMentions.BETWEEN) >= 0;
        default -> capitalised.contains(word) || holdStem(word);
      };
    }

    private boolean holdStem(String word) {
      if (word.length() < LEAST_STEM) {
        return false;
      }
      String stem = word.substring(0, LEAST_STEM);
      return capitalised.tailSet(stem).stream()
          .takeWhile(other -> other.startsWith(stem))
          .anyMatch(other -> isSameStem(word, other));
    }

    private static boolean isSameStem(String one, String other) {
      int same = LEAST_STEM;
      while (same < Math.min(one.length(), other.length())
          && one.charAt(same) == other.charAt(same)) {
        same++;
      }
      return Math.max(one.length(), other.length()) - same <= MOST_ENDING;
    }
  }
}
