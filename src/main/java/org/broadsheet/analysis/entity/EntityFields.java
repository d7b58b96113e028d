package org.broadsheet.analysis.entity;

import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.number;
import static org.broadsheet.schema.Field.text;

import java.util.stream.Stream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.schema.Field;

/** The columns of entity counts. Each has one meaning, whichever articles are counted. */
public final class EntityFields {
  public static final Field ENTITY_ID =
      text(
          "entity_id",
          "The entity's name in ASCII and 8 hex digits of its hash; the same in every run.");
  public static final Field ENTITY =
      text("entity", "The entity's full name, as most articles that name it in full write it.");
  public static final Field ENTITY_TYPE =
      text("entity_type", "person, organisation, place, group or other.")
          .among(Stream.of(EntityType.values()).map(EntityType::word).toList());
  public static final Field ARTICLE_COUNT =
      count(
          "article_count",
          "Articles, of the row's outlet and day if it has one, whose body names the entity.");
  public static final Field MENTION_COUNT =
      count("mention_count", "How often those articles' bodies name it, by any of its names.");
  public static final Field HEADLINE_COUNT =
      count("headline_count", "Those of the articles whose title also names it.");
  public static final Field LEAD_COUNT =
      count("lead_count", "Those of the articles that name it in their first 50 words.");
  public static final Field FIRST_POSITION_SHARE =
      number(
          "first_position_share",
          "Where the articles name it first, on average: 0 = at the start, near 1 = at the end.");

  private EntityFields() {}
}
