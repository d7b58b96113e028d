package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.entity.EntityNames.ARTICLES;
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
import org.broadsheet.corpus.Notes;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.UserEntity;
import org.broadsheet.text.Languages;

/** The notes on how names were found. */
final class NamingRemarks {
  /** Lines that are listed at most. */
  private static final int MOST_LISTED = 10;

  private NamingRemarks() {}

  /**
   * @param names rows of {@link NameFields#ARTICLE_NAME}, blocked ones too
   */
  static Notes of(Corpus corpus, Dataset<Row> names) {
    return unmatched(corpus, names).and(withoutNames(corpus, names));
  }

  /** The lines of --entities that no name of any article matches. */
  private static Notes unmatched(Corpus corpus, Dataset<Row> names) {
    KnownNames known = EntityNaming.of(corpus).known();
    List<UserEntity> lines = known.userEntities();
    if (lines.isEmpty()) {
      return Notes.none();
    }
    var line = udf((UDF1<String, Integer>) s -> known.lineOf(s).orElse(0), DataTypes.IntegerType);
    Set<Integer> matched = new HashSet<>();
    names
        .select(explode(col(NameFields.SURFACES)).as("surface"))
        .distinct()
        .select(line.apply(col("surface")).as("line"))
        .distinct()
        .collectAsList()
        .forEach(row -> matched.add(row.getAs("line")));
    List<UserEntity> idle = lines.stream().filter(l -> !matched.contains(l.line())).toList();
    Notes notes = Notes.none().withCount("entities_lines_matching_nothing", idle.size());
    return idle.isEmpty()
        ? notes
        : notes.withRemark(
            "--entities: %,d of %,d lines matched nothing: %s%s."
                .formatted(
                    idle.size(),
                    lines.size(),
                    idle.stream()
                        .limit(MOST_LISTED)
                        .map(l -> "\"%s\" (line %d)".formatted(l.alias(), l.line()))
                        .collect(Collectors.joining(", ")),
                    idle.size() > MOST_LISTED ? " …" : ""));
  }

  /** The languages in which most articles name no entity, as those without capital letters. */
  private static Notes withoutNames(Corpus corpus, Dataset<Row> names) {
    String named = "is_named";
    Dataset<Row> articlesWithNames =
        names.select(ARTICLE_ID.column()).distinct().withColumn(named, lit(1));
    List<Row> languages =
        corpus
            .articles()
            .select(ARTICLE_ID.column(), LANGUAGE.column())
            .join(articlesWithNames, Keys.of(ARTICLE_ID), "left")
            .groupBy(LANGUAGE.column())
            .agg(count(lit(1)).as(ARTICLES), count(col(named)).as(named))
            .orderBy(LANGUAGE.column())
            .collectAsList();
    Notes notes = Notes.none();
    for (Row row : languages) {
      long articles = row.getAs(ARTICLES);
      long nameless = articles - row.<Long>getAs(named);
      if (2 * nameless > articles) {
        notes =
            notes.withRemark(
                "Articles %s that name no entity: %,d of %,d. To find names there, give a model (--entity-model) or a list of names (--entities)."
                    .formatted(inLanguage(row.getAs(LANGUAGE.name())), nameless, articles));
      }
    }
    return notes;
  }

  private static String inLanguage(String code) {
    return code.equals(Languages.UNDETERMINED)
        ? "in an undetermined language"
        : "in " + Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
