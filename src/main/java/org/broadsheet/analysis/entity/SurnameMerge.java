package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.entity.EntityNames.ARTICLES;
import static org.broadsheet.analysis.entity.EntityNames.MEANT;
import static org.broadsheet.analysis.entity.EntityNames.PERSON_ARTICLES;
import static org.broadsheet.analysis.entity.NameFields.KEY;
import static org.broadsheet.analysis.entity.NameFields.NAME;
import static org.broadsheet.analysis.entity.NameFields.TYPE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.Names;
import org.broadsheet.entity.name.Surnames;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.GroupedRows;

/** Whom a bare surname means in each outlet, and in the corpus. */
final class SurnameMerge {
  /** Uses of one surname in full names, by outlets, those in most articles first. */
  private static final int MOST_USES = 20_000;

  private static final String SURNAME = "surname";

  private static final UserDefinedFunction IS_VALIDATED =
      udf((UDF3<String, Long, Long, Boolean>) Surnames::isValidated, DataTypes.BooleanType);
  private static final StructType MEANING =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(OUTLET.name(), DataTypes.StringType, true)
          .add(MEANT, DataTypes.StringType, false);

  private SurnameMerge() {}

  /** Whether a name, if there is a surname of that form, may be one. */
  static Column mayBeSurname() {
    return col(TYPE).isin(EntityType.PERSON.word(), EntityType.OTHER.word());
  }

  /**
   * One row per surname and outlet that has one person by that name, and one without an outlet
   * where the corpus has one. Only names that mostly stand for a person and are no full name
   * themselves: “Ted Cruz” is not the surname of “Texas Ted Cruz”. Computed once a run.
   */
  static Dataset<Row> of(Corpus corpus) {
    Dataset<Row> mostlyPersons =
        EntityNames.canonical(corpus)
            .where(col(TYPE).equalTo(EntityType.PERSON.word()))
            .select(col(KEY));
    return corpus.staged(
        "surnames",
        () ->
            meanings(corpus)
                .join(mostlyPersons, KEY)
                .join(fullNames(corpus).select(KEY), new String[] {KEY}, "left_anti"));
  }

  private static Dataset<Row> meanings(Corpus corpus) {
    KnownNames known = corpus.options().naming().known();
    var surnames =
        udf(
            (UDF1<String, String[]>) name -> Surnames.keys(name, known).toArray(String[]::new),
            DataTypes.createArrayType(DataTypes.StringType, false));
    return EntityNames.spelled(corpus)
        .drop(NAME)
        .join(fullNames(corpus).select(col(KEY), col(NAME)), KEY)
        .groupBy(col(NAME), OUTLET.column())
        .agg(count(lit(1)).as(ARTICLES))
        .select(
            explode(surnames.apply(col(NAME))).as(SURNAME),
            OUTLET.column(),
            col(NAME),
            col(ARTICLES))
        .repartition(col(SURNAME))
        .sortWithinPartitions(col(SURNAME), col(ARTICLES).desc(), col(NAME), OUTLET.column())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                uses ->
                    new FlatMapIterator<>(
                        () -> new GroupedRows(uses, 1, MOST_USES), SurnameMerge::ofOne),
            Encoders.row(MEANING));
  }

  /** Names that are a person's beyond doubt; none of them is somebody else's surname. */
  static Dataset<Row> fullNames(Corpus corpus) {
    return EntityNames.canonical(corpus)
        .where(IS_VALIDATED.apply(col(NAME), col(PERSON_ARTICLES), col(ARTICLES)))
        .select(col(KEY), col(NAME), col(ARTICLES));
  }

  private static Iterator<Row> ofOne(List<Row> uses) {
    String surname = uses.get(0).getString(0);
    var surnames =
        Surnames.of(
            surname,
            uses.stream()
                .map(use -> new Surnames.Use(use.getString(1), use.getString(2), use.getLong(3)))
                .toList());
    var outlets = new TreeSet<String>();
    uses.forEach(use -> outlets.add(use.getString(1)));
    var meanings = new ArrayList<Row>();
    for (String outlet : outlets) {
      surnames
          .dominantIn(outlet)
          .ifPresent(
              person -> meanings.add(RowFactory.create(surname, outlet, Names.folded(person))));
    }
    // No outlet is called so: whom the corpus means.
    surnames
        .in("")
        .ifPresent(person -> meanings.add(RowFactory.create(surname, null, Names.folded(person))));
    return meanings.iterator();
  }
}
