package org.broadsheet.corpus;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A field of an article, with the names that feeds give it. */
public enum ArticleField {
  ID("id", "article_id", "guid", "uuid", "stories_id", "_id", "gkgrecordid"),
  OUTLET(
      "outlet",
      "source_domain",
      "source",
      "source.name",
      "publisher",
      "publisher.name",
      "publication",
      "media_name",
      "sourcecommonname",
      "newspaper",
      "site",
      "domain"),
  PUBLISHED(
      "published",
      "published_date",
      "date_publish",
      "publish_date",
      "publication_date",
      "published_at",
      "publishedat",
      "pubdate",
      "pub_date",
      "date",
      "datetime",
      "seendate"),
  TITLE("title", "headline"),
  URL("url", "link", "documentidentifier"),
  AUTHOR("author", "authors", "byline", "creator"),
  LANGUAGE("language", "lang"),
  /** When the source last changed the article. */
  UPDATED(
      "updated",
      "date_modify",
      "modified",
      "updated_at",
      "updatedat",
      "date_modified",
      "datemodified",
      "modified_at",
      "modified_date",
      "last_modified",
      "lastmodified",
      "last_updated",
      "lastupdated",
      "update_date",
      "updated_date",
      "modified_gmt"),
  TEXT(
      "text",
      "maintext",
      "content",
      "body",
      "full_text",
      "fulltext",
      "story_text",
      "article",
      "article_text",
      "body_text");

  private final List<String> names;

  ArticleField(String... names) {
    this.names = List.of(names);
  }

  /** The name of the field in {@code --column NAME=source_column}. */
  public String word() {
    return names.get(0);
  }

  /** Names of the field in feeds, in lower case. If a record has several, the first one is used. */
  public List<String> names() {
    return names;
  }

  public static List<String> words() {
    return Stream.of(values()).map(ArticleField::word).toList();
  }

  /** The field that has this name; null if there is none. */
  static ArticleField ofWord(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(f -> f.names.contains(wanted)).findFirst().orElse(null);
  }
}
