package org.broadsheet.io.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.StringJoiner;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;

/**
 * One JSON object a line. A field of a nested object has a name with a dot ({@code source.name}).
 * The texts of a list are joined by "; ".
 */
final class JsonLines implements RecordReader {
  /** Field names are not cached: a hostile file has millions of them. */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  private final BoundedRecords lines;
  private final Slice slice;
  private final FieldNames names;

  JsonLines(InputStream in, Slice slice, FieldNames names, int limit) throws IOException {
    this.lines = new BoundedRecords(in, BoundedRecords.Ending.LINE, limit);
    this.slice = slice;
    this.names = names;
    if (slice.start() > 0) {
      lines.skip();
    }
  }

  @Override
  public RawRecord next() throws IOException {
    if (!lines.next() || slice.start() + lines.start() > slice.end()) {
      return null;
    }
    long position = slice.linesBefore() + lines.line();
    String excerpt = lines.excerpt();
    if (lines.isTooLong()) {
      return RawRecord.rejected(position, excerpt, Reason.TOO_LONG);
    }
    try {
      RawRecord record = RawRecord.read(position, excerpt);
      return read(lines.text(), record)
          ? record
          : RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    } catch (CharacterCodingException e) {
      return RawRecord.rejected(position, excerpt, Reason.INVALID_ENCODING);
    } catch (JsonProcessingException e) {
      return RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    }
  }

  /** Fills the record from a line; false if the line is not a single object. */
  private boolean read(String line, RawRecord record) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      fields(json, "", record);
      return json.nextToken() == null;
    }
  }

  private void fields(JsonParser json, String prefix, RawRecord record) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + json.currentName();
      JsonToken token = json.nextToken();
      FieldNames.Place place = names.place(name);
      if (token == JsonToken.START_OBJECT && prefix.isEmpty()) {
        fields(json, name + ".", record);
      } else if (place == null) {
        json.skipChildren();
      } else if (token == JsonToken.START_ARRAY) {
        record.put(place, joined(json));
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        record.put(place, json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  private static String joined(JsonParser json) throws IOException {
    var parts = new StringJoiner("; ");
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        parts.add(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return parts.toString();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
