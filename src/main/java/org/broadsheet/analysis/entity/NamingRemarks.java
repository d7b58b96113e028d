package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.analysis.Keys;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.UserEntity;
import org.broadsheet.text.Languages;

/** What a person should know of how names were found: said once a run. */
final class NamingRemarks {
  /** More than these are not told one by one. */
  private static final int MOST_TOLD = 10;

  private NamingRemarks() {}

  /**
   * @param names rows of {@link NameFields#ARTICLE_NAME}, blocked ones too
   */
  static void make(Corpus corpus, Dataset<Row> names) {
    unmatched(corpus, names);
    withoutNames(corpus, names);
  }

  /** The user's lines that no name of any article matched. */
  private static void unmatched(Corpus corpus, Dataset<Row> names) {
    KnownNames known = corpus.options().naming().known();
    List<UserEntity> lines = known.userEntities();
    if (lines.isEmpty()) {
      return;
    }
    var line = udf((UDF1<String, Integer>) s -> known.lineOf(s).orElse(0), DataTypes.IntegerType);
    Set<Integer> matched = new HashSet<>();
    names
        .select(explode(col(NameFields.SURFACES)).as("surface"))
        .distinct()
        .select(line.apply(col("surface")).as("line"))
        .distinct()
        .collectAsList()
        .forEach(row -> matched.add(row.getInt(0)));
    List<UserEntity> idle = lines.stream().filter(l -> !matched.contains(l.line())).toList();
    corpus.count("entities_lines_matching_nothing", idle.size());
    if (!idle.isEmpty()) {
      corpus.remark(
          "--entities: %,d of %,d lines matched nothing: %s%s."
              .formatted(
                  idle.size(),
                  lines.size(),
                  idle.stream()
                      .limit(MOST_TOLD)
                      .map(l -> "\"%s\" (line %d)".formatted(l.alias(), l.line()))
                      .collect(Collectors.joining(", ")),
                  idle.size() > MOST_TOLD ? " …" : ""));
    }
  }

  /** Languages in most of whose articles no name is found: those without capitals, above all. */
  private static void withoutNames(Corpus corpus, Dataset<Row> names) {
    String named = "is_named";
    Dataset<Row> articlesWithNames =
        names.select(ARTICLE_ID.column()).distinct().withColumn(named, lit(1));
    corpus
        .articles()
        .select(ARTICLE_ID.column(), LANGUAGE.column())
        .join(articlesWithNames, Keys.of(ARTICLE_ID), "left")
        .groupBy(LANGUAGE.column())
        .agg(count(lit(1)), count(col(named)))
        .orderBy(LANGUAGE.column())
        .collectAsList()
        .forEach(
            row -> {
              long articles = row.getLong(1);
              long nameless = articles - row.getLong(2);
              if (2 * nameless > articles) {
                corpus.remark(
                    "Articles %s that name no entity: %,d of %,d. There it needs a model (--entity-model) or a list of names (--entities)."
                        .formatted(inLanguage(row.getString(0)), nameless, articles));
              }
            });
  }

  private static String inLanguage(String code) {
    return code.equals(Languages.UNDETERMINED)
        ? "in no language that we could tell"
        : "in " + Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
