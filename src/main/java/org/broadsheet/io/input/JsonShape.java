package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.broadsheet.io.Storage;

/** How a file of JSON is laid out. */
enum JsonShape {
  /** One object a line. */
  LINES,
  /** An array of objects. */
  ARRAY,
  /** Another value, over several lines. */
  OTHER;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** The shape of a file; unless it can be read, that of lines. */
  static JsonShape of(InputFile file, Storage storage) {
    try (var in = new PeekedStream(file.compression().plain(storage.open(file.path())))) {
      return of(in.head());
    } catch (IOException e) {
      // The task that reads the file reports it.
      return LINES;
    }
  }

  /**
   * The shape of a file.
   *
   * @param head its first bytes
   */
  static JsonShape of(byte[] head) {
    String text = new String(head, UTF_8).replace('\uFEFF', ' ');
    String start = text.stripLeading();
    if (start.startsWith("[") && !isFollowedByObjects(start)) {
      String inside = start.substring(1).stripLeading();
      if (inside.isEmpty() || inside.startsWith("{") || inside.startsWith("]")) {
        return ARRAY;
      }
    }
    return start.startsWith("[") || start.startsWith("{") ? spanned(start) : LINES;
  }

  /** Whether an array is the first of several lines, and the next one has an object. */
  private static boolean isFollowedByObjects(String text) {
    int end = text.indexOf('\n');
    return end > 0
        && text.substring(0, end).strip().endsWith("]")
        && text.substring(end).stripLeading().startsWith("{");
  }

  /** Finds whether the first value goes on after its first line, without an error. */
  private static JsonShape spanned(String text) {
    int line = 1;
    try (JsonParser json = JSON.createParser(text)) {
      do {
        json.nextToken();
        line = json.currentTokenLocation().getLineNr();
      } while (!json.getParsingContext().inRoot());
    } catch (JsonEOFException e) {
      // The value goes on after the first bytes of the file.
      return line > 1 ? OTHER : LINES;
    } catch (IOException e) {
      return LINES;
    }
    return line > 1 ? OTHER : LINES;
  }
}
