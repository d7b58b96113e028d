package org.broadsheet.analysis.entity;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.ArticleFields;

/** The columns of the names of articles, by name or by the entity that each name means. */
public final class NameFields {
  /** {@link org.broadsheet.entity.name.Names#folded} of the name, by which names are compared. */
  static final String KEY = "name_key";

  /** The fullest form of the name in the article. */
  static final String NAME = "name";

  static final String TYPE = EntityFields.ENTITY_TYPE.name();

  /** The type of a name that the user blocks. Its rows are used for remarks only. */
  static final String BLOCKED = "blocked";

  static final String MENTIONS = EntityFields.MENTION_COUNT.name();
  static final String IS_HEADLINE = "is_in_headline";
  static final String IS_LEAD = "is_in_lead";

  /**
   * Tokens before the first mention, in billionths of the article's tokens. An integer, so that
   * sums are exact.
   */
  public static final String FIRST_POSITION = "first_position";

  /** Direct quotations in the body that the entity speaks, and their tokens. */
  static final String QUOTES = "quote_count";

  static final String QUOTED_TOKENS = "quoted_token_count";

  /** Numbers of the sentences of the body that name it, ascending, each once. */
  public static final String SENTENCES = "sentences";

  /** The mentions in the body as they are written, one element each. */
  public static final String SURFACES = "surfaces";

  /** One row per article and name. */
  static final StructType ARTICLE_NAME =
      new StructType()
          .add(ArticleFields.ARTICLE_ID.name(), DataTypes.StringType, false)
          .add(ArticleFields.OUTLET.name(), DataTypes.StringType, false)
          .add(ArticleFields.PUBLISHED_DATE.name(), DataTypes.DateType, true)
          .add(KEY, DataTypes.StringType, false)
          .add(NAME, DataTypes.StringType, false)
          .add(TYPE, DataTypes.StringType, false)
          .add(MENTIONS, DataTypes.LongType, false)
          .add(IS_HEADLINE, DataTypes.BooleanType, false)
          .add(IS_LEAD, DataTypes.BooleanType, false)
          .add(FIRST_POSITION, DataTypes.LongType, false)
          .add(QUOTES, DataTypes.LongType, false)
          .add(QUOTED_TOKENS, DataTypes.LongType, false)
          .add(SENTENCES, DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add(SURFACES, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private NameFields() {}
}
