package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.entity.EntityNames.ARTICLES;
import static org.broadsheet.analysis.entity.EntityNames.MEANT;
import static org.broadsheet.analysis.entity.NameFields.KEY;
import static org.broadsheet.analysis.entity.NameFields.NAME;
import static org.broadsheet.analysis.entity.NameFields.TYPE;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.Names;
import org.broadsheet.entity.name.Spellings;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.GroupedRows;

/** Which names of several words are spellings of the same name. */
final class SpellingMerge {
  /** Names that are spelled alike and compared with each other at most. */
  private static final int MOST_ALIKE = 1_000;

  private static final String ALIKE = "alike";

  private static final UserDefinedFunction LIKENESS =
      udf(
          (UDF2<String, String, String>)
              (name, type) -> Spellings.key(name, ofWord(type)).orElse(null),
          DataTypes.StringType);

  private static final StructType MEANING =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(MEANT, DataTypes.StringType, false);

  private SpellingMerge() {}

  /**
   * One row per name that is a spelling of a more frequent name, and that name. Computed once a
   * run.
   */
  static Dataset<Row> of(Corpus corpus) {
    return corpus.staged("name_spellings", () -> merged(corpus));
  }

  private static Dataset<Row> merged(Corpus corpus) {
    Object[] types = {
      EntityType.PERSON.word(), EntityType.ORGANISATION.word(), EntityType.PLACE.word()
    };
    return EntityNames.canonical(corpus)
        .where(col(KEY).contains(" ").and(col(TYPE).isin(types)))
        .select(col(TYPE), LIKENESS.apply(col(NAME), col(TYPE)).as(ALIKE), col(NAME), col(ARTICLES))
        .where(col(ALIKE).isNotNull())
        .repartition(col(TYPE), col(ALIKE))
        .sortWithinPartitions(col(TYPE), col(ALIKE), col(ARTICLES).desc(), col(NAME))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                names ->
                    new FlatMapIterator<>(
                        new GroupedRows(names, MOST_ALIKE, TYPE, ALIKE),
                        SpellingMerge::ofSpelledAlike),
            Encoders.row(MEANING));
  }

  private static EntityType ofWord(String type) {
    return EntityType.ofWord(type).orElseThrow();
  }

  private static Iterator<Row> ofSpelledAlike(List<Row> names) {
    Map<String, String> merged =
        Spellings.merged(
            names.stream()
                .map(name -> new Spellings.Counted(name.getAs(NAME), name.getAs(ARTICLES)))
                .toList(),
            ofWord(names.get(0).getAs(TYPE)));
    return merged.entrySet().stream()
        .filter(name -> !name.getKey().equals(name.getValue()))
        .map(name -> RowFactory.create(Names.folded(name.getKey()), Names.folded(name.getValue())))
        .iterator();
  }
}
