package org.broadsheet.io.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.ReadingNote;

/**
 * Fills a record from one JSON object. A field of a nested object has a name with a dot ({@code
 * source.name}). An object in the place of a value stands for the value that it wraps, such as
 * {@code {"rendered": "Bridge opens"}} or {@code {"name": "A. Writer"}}. The values of a list are
 * joined by "; ", those of a text by line breaks. NaN and the infinities are read as null.
 */
final class JsonObject {
  /** Field names are not cached: a hostile file has millions of them. */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  /** The fields of an object that wraps a value; the first of these that it has is the value. */
  private static final List<String> WRAPPERS =
      List.of(
          "rendered",
          "value",
          "name",
          "text",
          "title",
          "label",
          "plain",
          "raw",
          "#text",
          "_text",
          "$t",
          "$oid",
          "$date",
          "$numberlong",
          "displayname",
          "display_name",
          "full_name",
          "fullname",
          "domain",
          "href",
          "url",
          "content",
          "code");

  private static final int DEEPEST = 3;

  private final JsonParser json;
  private final FieldNames names;
  private final RawRecord record;
  private boolean hasText;
  private boolean hasNotNumbers;

  private JsonObject(JsonParser json, FieldNames names, RawRecord record) {
    this.json = json;
    this.names = names;
    this.record = record;
  }

  /** Fills the record; false if the text is not a single object. */
  static boolean read(String text, FieldNames names, RawRecord record) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      var object = new JsonObject(json, names, record);
      object.fields("");
      if (json.nextToken() != null) {
        return false;
      }
      if (object.hasNotNumbers) {
        record.note(ReadingNote.NOT_A_NUMBER, "NaN or Infinity");
      }
      if (!object.hasText) {
        record.note(ReadingNote.NO_TEXT_COLUMN, columns(text).words());
      }
      return true;
    }
  }

  private static Columns columns(String text) throws IOException {
    var columns = new Columns();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
        columns.add(name, isText ? json.getTextLength() : 0);
        json.skipChildren();
      }
    }
    return columns;
  }

  private void fields(String prefix) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + json.currentName();
      JsonToken token = json.nextToken();
      FieldNames.Place place = names.place(name);
      hasText |= place != null && place.field() == ArticleField.TEXT;
      if (token == JsonToken.START_OBJECT && prefix.isEmpty()) {
        object(name, place);
      } else if (place == null) {
        hasNotNumbers |= isNotANumber(token);
        json.skipChildren();
      } else {
        record.put(place, value(token, place.field()));
      }
    }
  }

  /** Reads an object of the record: its fields by their names with a dot, and what it wraps. */
  private void object(String name, FieldNames.Place place) throws IOException {
    if (place == null) {
      fields(name + ".");
      return;
    }
    var wrapped = new Wrapped();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String inner = json.currentName();
      String value = value(json.nextToken(), place.field());
      FieldNames.Place own = names.place(name + "." + inner);
      if (own != null) {
        record.put(own, value);
      }
      wrapped.take(inner, value);
    }
    record.put(place, wrapped.value);
    if (wrapped.value == null && wrapped.first != null) {
      record.note(
          ReadingNote.UNKNOWN_OBJECT,
          "try --column %s=%s.%s".formatted(place.field().word(), name, wrapped.first));
    }
  }

  /** The text of a value, or the texts of a list; null if it has none. */
  private String value(JsonToken token, ArticleField field) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      return item(token, 1);
    }
    var parts = new StringJoiner(field == ArticleField.TEXT ? "\n" : "; ");
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      String part = item(next, 1);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.toString();
  }

  /** The text of a value that is not a list; null if it has none. */
  private String item(JsonToken token, int depth) throws IOException {
    if (token == JsonToken.START_OBJECT && depth <= DEEPEST) {
      var wrapped = new Wrapped();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        wrapped.take(name, item(json.nextToken(), depth + 1));
      }
      return wrapped.value;
    }
    if (isNotANumber(token)) {
      hasNotNumbers = true;
      return null;
    }
    json.skipChildren();
    return token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getText() : null;
  }

  /** Whether a value is NaN or infinite; a number of JSON ends with a digit. */
  private boolean isNotANumber(JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      return false;
    }
    int last = json.getTextOffset() + json.getTextLength() - 1;
    return Character.isLetter(json.getTextCharacters()[last]);
  }

  /** The rank of a field among those that wrap a value, the best is 0; -1 if it wraps none. */
  static int wrapperRank(String name) {
    return WRAPPERS.indexOf(name.toLowerCase(Locale.ROOT));
  }

  /** What an object stands for. */
  private static final class Wrapped {
    private String value;
    private int rank = WRAPPERS.size();
    private String first;

    void take(String name, String found) {
      if (found == null || found.isBlank()) {
        return;
      }
      first = first == null ? name : first;
      int place = wrapperRank(name);
      if (place >= 0 && place < rank) {
        rank = place;
        value = found;
      }
    }
  }
}
