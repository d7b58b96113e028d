package org.broadsheet.corpus;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A field of an article, and the names under which real feeds deliver it, the best first. */
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
  TEXT("text", "maintext", "content", "body", "full_text", "fulltext", "story_text");

  private final List<String> names;

  ArticleField(String... names) {
    this.names = List.of(names);
  }

  /** The name a user writes in {@code --column NAME=source_column}. */
  public String word() {
    return names.get(0);
  }

  /** Names of this field in feeds, lower-case, the best first. */
  public List<String> names() {
    return names;
  }

  public static List<String> words() {
    return Stream.of(values()).map(ArticleField::word).toList();
  }

  /** The field of that word; null when there is none. */
  static ArticleField ofWord(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(f -> f.names.contains(wanted)).findFirst().orElse(null);
  }
}
