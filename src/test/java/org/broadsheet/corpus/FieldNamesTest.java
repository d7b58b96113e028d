package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {
  private static final FieldNames KNOWN = FieldNames.with(List.of());

  @ParameterizedTest
  @CsvSource({
    // news-please
    "source_domain,OUTLET",
    "maintext,TEXT",
    "date_publish,PUBLISHED",
    "authors,AUTHOR",
    // NewsAPI
    "source.name,OUTLET",
    "publishedAt,PUBLISHED",
    "content,TEXT",
    // Media Cloud
    "stories_id,ID",
    "media_name,OUTLET",
    "publish_date,PUBLISHED",
    "story_text,TEXT",
    // GDELT
    "GKGRECORDID,ID",
    "SourceCommonName,OUTLET",
    "DocumentIdentifier,URL",
    "seendate,PUBLISHED",
    "domain,OUTLET",
    // house feeds
    "guid,ID",
    "headline,TITLE",
    "link,URL",
    "byline,AUTHOR",
    "lang,LANGUAGE",
    "body,TEXT",
    "' Body ',TEXT"
  })
  void knowsTheNamesOfFeeds(String name, ArticleField field) {
    assertThat(KNOWN.place(name).field()).isEqualTo(field);
  }

  @Test
  void leavesOtherColumnsAlone() {
    assertThat(KNOWN.place("sentiment")).isNull();
    assertThat(KNOWN.place("")).isNull();
    assertThat(KNOWN.place("tone.text")).isNull();
  }

  @Test
  void takesTheBestNameInAnyOrderOfColumns() {
    for (List<String> order : List.of(List.of("id", "guid", "_id"), List.of("_id", "guid", "id"))) {
      RawRecord record = RawRecord.read(1, "");
      order.forEach(name -> record.put(KNOWN.place(name), "from " + name));
      assertThat(record.get(ArticleField.ID)).contains("from id");
    }
  }

  @Test
  void takesTheNextNameIfTheBestIsBlank() {
    RawRecord record = RawRecord.read(1, "");
    record.put(KNOWN.place("text"), " \u00a0\u200b");
    record.put(KNOWN.place("body"), "something");
    assertThat(record.get(ArticleField.TEXT)).contains("something");
  }

  @Test
  void readsOnlyTheColumnTheUserNamed() {
    FieldNames names = FieldNames.with(List.of("text=Lead Paragraph", "TITLE=body"));
    assertThat(names.place("lead paragraph").field()).isEqualTo(ArticleField.TEXT);
    assertThat(names.place("LEAD PARAGRAPH").field()).isEqualTo(ArticleField.TEXT);
    assertThat(names.place("text")).isNull();
    assertThat(names.place("body").field()).isEqualTo(ArticleField.TITLE);
    assertThat(names.place("headline")).isNull();
    assertThat(names.place("source_domain").field()).isEqualTo(ArticleField.OUTLET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "text=", "=body", "colour=red", ""})
  void refusesAnInvalidColumnOption(String option) {
    assertThatThrownBy(() -> FieldNames.with(List.of(option)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("\"" + option + "\"")
        .hasMessageContaining("field=source_column");
  }
}
