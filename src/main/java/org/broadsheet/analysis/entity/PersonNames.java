package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
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

/** Which person a bare surname means, and which a full name with an epithet before it. */
final class PersonNames {
  /** Uses of one surname in full names, by outlet, that are held in memory at most. */
  private static final int MOST_USES = 20_000;

  /** A name without its epithet is in at least this many times the articles. */
  private static final long TIMES_AS_FREQUENT = 10;

  private static final String SURNAME = "surname";
  private static final String NAME_ARTICLES = "articles_without_epithet";

  private static final UserDefinedFunction IS_VALIDATED =
      udf((UDF3<String, Long, Long, Boolean>) Surnames::isValidated, DataTypes.BooleanType);
  private static final StructType MEANING =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(OUTLET.name(), DataTypes.StringType, true)
          .add(MEANT, DataTypes.StringType, false);

  private PersonNames() {}

  /** Whether the type of a name allows it to be a surname. */
  static Column mayBeSurname() {
    return col(TYPE).isin(EntityType.PERSON.word(), EntityType.OTHER.word());
  }

  /**
   * One row per surname and outlet in which it means one person, and a row without an outlet if it
   * means one person in the whole corpus. Names that are mostly not a person's, and full names, are
   * left out: “Ted Cruz” is not the surname of “Texas Ted Cruz”. Computed once a run.
   */
  static Dataset<Row> surnames(Corpus corpus) {
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
    KnownNames known = EntityNaming.of(corpus).known();
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
                        new GroupedRows(uses, MOST_USES, SURNAME), PersonNames::meanings),
            Encoders.row(MEANING));
  }

  /** The rows of {@link #MEANING} of one surname. */
  private static Iterator<Row> meanings(List<Row> rows) {
    String surname = rows.get(0).getAs(SURNAME);
    List<Surnames.Use> uses =
        rows.stream()
            .map(
                row ->
                    new Surnames.Use(
                        row.getAs(OUTLET.name()), row.getAs(NAME), row.getAs(ARTICLES)))
            .toList();
    var surnames = Surnames.of(surname, uses);
    var outlets = new TreeSet<String>();
    uses.forEach(use -> outlets.add(use.place()));
    var meanings = new ArrayList<Row>();
    for (String outlet : outlets) {
      surnames
          .dominantIn(outlet)
          .ifPresent(
              person -> meanings.add(RowFactory.create(surname, outlet, Names.folded(person))));
    }
    // An outlet's name is never empty: "" stands for the whole corpus.
    surnames
        .in("")
        .ifPresent(person -> meanings.add(RowFactory.create(surname, null, Names.folded(person))));
    return meanings.iterator();
  }

  /**
   * One row per person's name of three words or more that ends in a much more frequent full name,
   * and that name: “Texas Senator Ted Cruz” where no rule knows the title, “Crooked Hillary
   * Clinton”.
   */
  static Dataset<Row> epithets(Corpus corpus) {
    Column words = split(col(KEY), " ");
    Dataset<Row> fullNames =
        fullNames(corpus).select(col(KEY).as(MEANT), col(ARTICLES).as(NAME_ARTICLES));
    return EntityNames.canonical(corpus)
        .where(col(TYPE).equalTo(EntityType.PERSON.word()).and(size(words).gt(2)))
        .withColumn(MEANT, concat_ws(" ", element_at(words, -2), element_at(words, -1)))
        .join(fullNames, MEANT)
        .where(col(NAME_ARTICLES).geq(col(ARTICLES).multiply(TIMES_AS_FREQUENT)))
        .select(col(KEY), col(MEANT));
  }

  /** Names that are certainly the full name of a person. */
  private static Dataset<Row> fullNames(Corpus corpus) {
    return EntityNames.canonical(corpus)
        .where(IS_VALIDATED.apply(col(NAME), col(PERSON_ARTICLES), col(ARTICLES)))
        .select(col(KEY), col(NAME), col(ARTICLES));
  }
}
