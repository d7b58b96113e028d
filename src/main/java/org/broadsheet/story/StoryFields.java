package org.broadsheet.story;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables of story clustering. An article is identified by a 64-bit hash of its id. */
final class StoryFields {
  static final String ARTICLE = "article";
  static final String DAY = "day";
  static final String TERMS = "terms";
  static final String WEIGHTS = "weights";
  static final String TELLING = "telling_terms";
  static final String TERM_KEY = "term";
  static final String ARTICLES = "articles";
  static final String BLOCK = "block";
  static final String PART = "part";
  static final String IS_OWN = "is_own";
  static final String SEARCH_TERMS = "search_terms";
  static final String OTHER = "other_article";
  static final String COSINE = "cosine";
  static final String IS_DATED = "is_dated";
  static final String IS_OTHER_DATED = "is_other_dated";
  static final String COMPONENT = "component";
  static final String CLUSTER = "cluster";
  static final String CENTRALITY = "centrality";

  /** One row per term of a partition's articles. */
  static final StructType TERM = StructType.fromDDL("term long not null, articles long not null");

  /** One row per article; day since 1970-01-01, null if undated. */
  static final StructType VECTOR =
      StructType.fromDDL(
          "article_id string not null, article long not null, day int, terms array<long> not null,"
              + " weights array<float> not null, telling_terms array<string> not null");

  /**
   * One row per article and block. The own articles of a block are compared with all in it, its
   * guests only with its own articles.
   */
  static final StructType IN_BLOCK =
      StructType.fromDDL(
          "block long not null, part int not null, is_own boolean not null, search_terms"
              + " array<long> not null, article long not null, day int, terms array<long> not null,"
              + " weights array<float> not null");

  /** One row per pair of similar articles. */
  static final StructType EDGE =
      StructType.fromDDL(
          "article long not null, other_article long not null, cosine float not null, is_dated"
              + " boolean not null, is_other_dated boolean not null");

  /** One row per article that is similar to another, with its component. */
  static final StructType IN_COMPONENT =
      new StructType()
          .add(ARTICLE, DataTypes.LongType, false)
          .add(COMPONENT, DataTypes.LongType, false);

  /** One row per article of a story. */
  static final StructType IN_CLUSTER =
      new StructType()
          .add(ARTICLE, DataTypes.LongType, false)
          .add(CLUSTER, DataTypes.LongType, false)
          .add(CENTRALITY, DataTypes.DoubleType, false);

  private StoryFields() {}
}
