package org.broadsheet.entity.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.entity.EntityType;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Quotations;

/**
 * Who speaks the direct quotations of an article.
 *
 * <p>A person or an organisation that is named speaks a quotation if a reporting verb says so: in
 * the sentence that leads to it (“Smith said: …”), in the clause that follows it (“…,” said Smith),
 * or, for a quotation that is a sentence of its own, by the clause of the quotation before it in
 * the paragraph. “He” and “she” are who was last said to speak or was last the subject, “it” the
 * same of organisations. A label also tells (“Smith: …”).
 *
 * <p>Nobody is said to speak where the speaker has no name (“the official said”, “a spokesman for
 * Smith said”), is a place or a group (“Paris said”, “Democrats said”), is more than one (“Smith
 * and Jones said”, “they said”), and for what looks like the title of a work. A quotation in a
 * paragraph of its own, without a verb, is nobody's unless it continues one whose last paragraph
 * was left unclosed or follows a colon.
 *
 * <p>The rules are those of English; in other languages quotations are found and nobody speaks
 * them.
 */
public final class QuotationSpeakers {
  /**
   * A name in the text, resolved.
   *
   * @param from its first code point
   * @param to the code point behind its last
   * @param key the same for all names of one entity
   */
  public record Name(int from, int to, String key, EntityType type) {}

  /**
   * A quotation.
   *
   * @param from its first code point, behind the mark
   * @param to the code point behind its last, where the mark is
   * @param speaker the number, in the list of names given, of the name that speaks; {@link #NOBODY}
   *     if none is known to
   */
  public record Quoted(int from, int to, int speaker) {
    public boolean isAttributed() {
      return speaker != NOBODY;
    }
  }

  /** The speaker of a quotation of which none is known. */
  public static final int NOBODY = Subjects.NOBODY;

  private QuotationSpeakers() {}

  /**
   * The quotations of a text, in order, each with its speaker.
   *
   * @param language the text's ISO 639 code
   * @param names in their order, none over another
   */
  public static List<Quoted> of(String text, String language, List<Name> names) {
    List<Span> quotations = new ArrayList<>();
    char[] chars = text.toCharArray();
    new Quotations().each(chars, chars.length, (from, to) -> quotations.add(new Span(from, to)));
    boolean isRead = language.equals("en") && !quotations.isEmpty() && !names.isEmpty();
    int[] speakers = isRead ? Attribution.speakers(text, quotations, names) : nobody(quotations);
    CodePoints points = CodePoints.of(text);
    List<Quoted> quoted = new ArrayList<>(speakers.length);
    for (int i = 0; i < speakers.length; i++) {
      Span piece = quotations.get(i);
      quoted.add(new Quoted(points.ofChar(piece.from()), points.ofChar(piece.to()), speakers[i]));
    }
    return quoted;
  }

  static List<Span> inChars(String text, List<Name> names) {
    CodePoints points = CodePoints.of(text);
    return names.stream()
        .map(name -> new Span(points.toChar(name.from()), points.toChar(name.to())))
        .toList();
  }

  private static int[] nobody(List<Span> quotations) {
    int[] speakers = new int[quotations.size()];
    Arrays.fill(speakers, NOBODY);
    return speakers;
  }
}
