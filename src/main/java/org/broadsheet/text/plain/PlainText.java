package org.broadsheet.text.plain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text as it should have been delivered.
 *
 * @param text the same string as the delivered one if nothing was repaired
 * @param repairs what was done, each with its first change, such as “donâ€™t → don’t”
 */
public record PlainText(String text, Map<Repair, String> repairs) {

  public PlainText {
    repairs = repairs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(repairs));
  }

  /**
   * The plain form of an article's body.
   *
   * @param language ISO 639 code, if it is known; else it is detected where it matters
   */
  public static PlainText ofBody(String delivered, Optional<String> language) {
    Steps steps = new Steps(delivered);
    Traces traces = Traces.of(delivered);
    steps.repairInline(traces);
    if (traces.hasCode()) {
      steps.apply(Repair.BLOBS, PlainText::withoutBlobs);
    }
    if (traces.hasLines() || steps.isRepaired()) {
      steps.joinLines(language);
    }
    return steps.result();
  }

  /** The plain form of a title or another text of one line. */
  public static PlainText ofLine(String delivered) {
    Steps steps = new Steps(delivered);
    steps.repairInline(Traces.of(delivered));
    return steps.result();
  }

  private static String withoutBlobs(String text) {
    String rest = text;
    if (rest.indexOf('{') >= 0) {
      rest = JsonBlobs.without(rest);
      rest = StyleBlobs.without(rest);
      rest = ScriptBlobs.without(rest);
    }
    return EncodedBlobs.without(rest);
  }

  /** The text between two repairs. */
  private static final class Steps {
    private final Map<Repair, String> repairs = new EnumMap<>(Repair.class);
    private String text;

    Steps(String delivered) {
      this.text = delivered;
    }

    void repairInline(Traces traces) {
      if (traces.mayBeMisread()) {
        apply(Repair.ENCODING, Encodings::repaired);
      }
      if (traces.hasMarks()) {
        apply(Repair.MARKUP, Markup::resolved);
      }
      if (traces.hasOddBlanks() || isRepaired()) {
        apply(Repair.BLANKS, Blanks::folded);
      }
    }

    void joinLines(Optional<String> language) {
      LineJoining joining = LineJoining.of(text, new LineEndHyphens(language));
      String joined = joining.text();
      if (joining.hyphens() > 0) {
        repairs.put(Repair.HYPHENS, Change.first(text, joined));
      }
      if (joining.lines() > 0) {
        repairs.put(Repair.LINES, Change.first(text, joined));
      }
      text = joined;
    }

    void apply(Repair repair, UnaryOperator<String> step) {
      String after = step.apply(text);
      if (!after.equals(text)) {
        repairs.put(repair, Change.first(text, after));
        text = after;
      }
    }

    boolean isRepaired() {
      return !repairs.isEmpty();
    }

    PlainText result() {
      return new PlainText(text, repairs);
    }
  }
}
