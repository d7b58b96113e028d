package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** A file of a few articles, written by the test that reads it. */
final class SmallCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder lines = new StringBuilder();

  /** Adds an outlet's article of a day. */
  SmallCorpus with(String outlet, String day, String text) throws IOException {
    return with("%s-%s".formatted(outlet, day), outlet, day, "Title", text);
  }

  SmallCorpus with(String id, String outlet, String day, String title, String text)
      throws IOException {
    return with(id, outlet, day, title, null, text);
  }

  SmallCorpus with(String id, String outlet, String day, String title, String url, String text)
      throws IOException {
    var article = new LinkedHashMap<String, String>();
    article.put("id", id);
    article.put("outlet", outlet);
    article.put("published", day);
    article.put("title", title);
    if (url != null) {
      article.put("url", url);
    }
    article.put("language", "en");
    article.put("text", text);
    return line(JSON.writeValueAsString(article));
  }

  /** Adds a line as it is. */
  SmallCorpus line(String line) {
    lines.append(line).append('\n');
    return this;
  }

  Path writtenTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, lines, UTF_8);
  }
}
