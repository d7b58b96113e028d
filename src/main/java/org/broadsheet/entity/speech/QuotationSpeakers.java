package org.broadsheet.entity.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.entity.speech.Narration.Span;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Quotations;

/**
 * Finds the direct quotations of an article and their speakers.
 *
 * <p>The speaker is a named person or organisation that is the subject of a reporting verb: in the
 * sentence that leads to the quotation (“Smith said: …”), in the clause after it (“…,” said Smith),
 * or, for a quotation that is a sentence by itself, of the verb of the quotation before it in the
 * paragraph. “He” and “she” refer to the last person who spoke or was a subject, “it” to the last
 * such organisation. A label also names the speaker (“Smith: …”).
 *
 * <p>A quotation has no speaker here if the speaker has no name (“the official said”, “a spokesman
 * for Smith said”), is a place or a group (“Paris said”, “Democrats said”), or is more than one
 * (“Smith and Jones said”, “they said”). The same holds for a quotation with the form of a title,
 * and for one in its own paragraph without a verb, unless it continues a quotation whose last
 * paragraph was left unclosed, or follows a colon.
 *
 * <p>Speakers are found in languages whose reporting verbs are listed. In others the quotations
 * have no speakers.
 */
public final class QuotationSpeakers {
  /**
   * A quotation.
   *
   * @param from its first code point, after the mark
   * @param to the code point after its last, where the mark is
   * @param speaker the number of the name that speaks, in the list of names, or {@link
   *     Speaker#UNKNOWN}
   */
  public record Quoted(int from, int to, int speaker) {
    public boolean isAttributed() {
      return speaker != Speaker.UNKNOWN;
    }
  }

  private QuotationSpeakers() {}

  /**
   * The quotations of a text, in order, each with its speaker.
   *
   * @param language the text's ISO 639 code
   * @param names in order and without overlaps
   */
  public static List<Quoted> of(String text, String language, List<Speaker> names) {
    List<Span> quotations = new ArrayList<>();
    char[] chars = text.toCharArray();
    new Quotations().each(chars, chars.length, (from, to) -> quotations.add(new Span(from, to)));
    Language known = Language.of(language);
    int[] speakers =
        ReportingVerbs.areKnownIn(known) && !quotations.isEmpty() && !names.isEmpty()
            ? Attribution.speakers(text, known, quotations, names)
            : allUnknown(quotations);
    CodePoints points = CodePoints.of(text);
    List<Quoted> quoted = new ArrayList<>(speakers.length);
    for (int i = 0; i < speakers.length; i++) {
      Span span = quotations.get(i);
      quoted.add(new Quoted(points.ofChar(span.from()), points.ofChar(span.to()), speakers[i]));
    }
    return quoted;
  }

  private static int[] allUnknown(List<Span> quotations) {
    int[] speakers = new int[quotations.size()];
    Arrays.fill(speakers, Speaker.UNKNOWN);
    return speakers;
  }
}
