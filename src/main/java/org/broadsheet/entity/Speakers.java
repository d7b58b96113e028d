package org.broadsheet.entity;

import static org.broadsheet.entity.Narration.Kind.COLON;
import static org.broadsheet.entity.Narration.Kind.COMMA;
import static org.broadsheet.entity.Narration.Kind.DASH;
import static org.broadsheet.entity.Narration.Kind.NAME;
import static org.broadsheet.entity.Narration.Kind.PARAGRAPH_END;
import static org.broadsheet.entity.Narration.Kind.QUOTATION;
import static org.broadsheet.entity.Narration.Kind.WORD;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.broadsheet.entity.Narration.Kind;
import org.broadsheet.entity.Narration.Piece;
import org.broadsheet.entity.ReportingVerbs.Form;
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
public final class Speakers {
  /** A quotation without an own stop is a whole utterance if it is this many chars or longer. */
  private static final int SHORTEST_WITHOUT_COMMA = 20;

  /** A title of a work is not longer, in chars. */
  private static final int LONGEST_TITLE = 60;

  /** A verb this near to its quotation, in items, is surely its verb. */
  private static final int NEAR = 4;

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

  private final String text;
  private final List<Name> names;
  private final List<Piece> quotations;
  private final Narration narration;
  private final ReportedSpeech speech;
  private final BitSet verbsBehind = new BitSet();

  /** The item of the last quotation that is no title, and its speaker. */
  private int last;

  private int lastSpeaker = NOBODY;

  private Speakers(String text, List<Piece> quotations, List<Name> names) {
    this.text = text;
    this.names = names;
    this.quotations = quotations;
    CodePoints points = CodePoints.of(text);
    this.narration =
        new Narration(
            text,
            quotations,
            names.stream()
                .map(name -> new Piece(points.toChar(name.from()), points.toChar(name.to())))
                .toList());
    this.speech = new ReportedSpeech(narration, names);
  }

  /**
   * The quotations of a text, in order, each with its speaker.
   *
   * @param language the text's ISO 639 code
   * @param names in their order, none over another
   */
  public static List<Quoted> of(String text, String language, List<Name> names) {
    List<Piece> quotations = new ArrayList<>();
    new Quotations()
        .each(text.toCharArray(), text.length(), (from, to) -> quotations.add(new Piece(from, to)));
    CodePoints points = CodePoints.of(text);
    List<Quoted> quoted = new ArrayList<>();
    Speakers speakers =
        language.equals("en") && !quotations.isEmpty() && !names.isEmpty()
            ? new Speakers(text, quotations, names)
            : null;
    for (int i = 0; i < quotations.size(); i++) {
      int speaker = speakers == null ? NOBODY : speakers.speaker(i);
      Piece piece = quotations.get(i);
      quoted.add(new Quoted(points.ofChar(piece.from()), points.ofChar(piece.to()), speaker));
    }
    return quoted;
  }

  private int speaker(int quotation) {
    int at = narration.itemOf(quotation);
    if (at < 0) {
      return NOBODY;
    }
    int speaker = speaker(quotation, at);
    if (speaker != NOBODY || !isTitle(quotation)) {
      last = at;
      lastSpeaker = speaker;
    }
    return speaker;
  }

  private int speaker(int quotation, int at) {
    int before = before(at);
    int behind = behind(quotation, at);
    if (before != ReportedSpeech.NONE && (behind == ReportedSpeech.NONE || isSurely(before, at))) {
      return isTitle(quotation) && !isSaid(before, at) ? NOBODY : speech.speaker(before);
    }
    if (behind != ReportedSpeech.NONE) {
      verbsBehind.set(behind);
      return speech.speaker(behind);
    }
    int label = speech.nameBeforeColon(at);
    return label != NOBODY ? label : continued(at);
  }

  /** Whether the verb before is the quotation's, although another clause follows. */
  private boolean isSurely(int before, int at) {
    boolean isFinite = narration.verb(before) == Form.FINITE;
    return (isFinite && at - before <= NEAR)
        || narration.at(before + 1).is("by")
        || (isNear(before, at) && speech.speaker(before) != NOBODY);
  }

  /** Whether what looks like a title is an utterance: “called her ‘Iron Jane’”. */
  private boolean isSaid(int verb, int at) {
    for (int i = verb + 1; i < at; i++) {
      if (EnglishWords.isPreposition(narration.at(i).word())) {
        return narration.at(at - 1).kind() == COLON;
      }
    }
    return at - verb <= NEAR;
  }

  private boolean isNear(int verb, int at) {
    Kind mark = narration.at(at - 1).kind();
    return mark == COLON || mark == COMMA || at - verb <= NEAR;
  }

  /** A verb that belongs to the quotation before leads on in its clause: “…,” he said, “…”. */
  private int before(int at) {
    int verb = speech.verbBefore(at);
    if (verb == ReportedSpeech.NONE || !verbsBehind.get(verb)) {
      return verb;
    }
    Kind mark = narration.at(at - 1).kind();
    boolean goesOn = mark == COMMA || mark == COLON || mark == DASH;
    return goesOn || narration.at(at - 1).is("and") || isOneClause(verb, at)
        ? verb
        : ReportedSpeech.NONE;
  }

  private boolean isOneClause(int verb, int at) {
    for (int i = verb; i < at; i++) {
      if (narration.at(i).kind() != WORD && narration.at(i).kind() != NAME) {
        return false;
      }
    }
    return true;
  }

  private int behind(int quotation, int at) {
    Kind mark = narration.at(at - 1).kind();
    if ((mark == WORD || mark == NAME) && isTitle(quotation)) {
      return ReportedSpeech.NONE;
    }
    int from = at + 1;
    char last = text.charAt(quotations.get(quotation).to() - 1);
    boolean punctuated = ",?!-–—…".indexOf(last) >= 0;
    while (narration.at(from).kind() == COMMA || narration.at(from).kind() == DASH) {
      punctuated = true;
      from++;
    }
    if (narration.at(from).kind() == Kind.SENTENCE_END) {
      int verb = speech.verbBehind(from + 1);
      boolean isQuestion = last == '?' || last == '!';
      return isQuestion || (verb != ReportedSpeech.NONE && speech.isBare(from + 1, verb))
          ? verb
          : ReportedSpeech.NONE;
    }
    return punctuated || isLong(quotation) ? speech.verbBehind(from) : ReportedSpeech.NONE;
  }

  private boolean isLong(int quotation) {
    Piece piece = quotations.get(quotation);
    return piece.to() - piece.from() >= SHORTEST_WITHOUT_COMMA && !isTitle(quotation);
  }

  /** Few words, all with capitals but the small ones: “The Old Man and the Sea”. */
  private boolean isTitle(int quotation) {
    Piece piece = quotations.get(quotation);
    if (piece.to() - piece.from() > LONGEST_TITLE) {
      return false;
    }
    for (String word : text.substring(piece.from(), piece.to()).split("\\s+")) {
      boolean isSmall = word.length() < 4 && !word.equals("I");
      if (!Character.isUpperCase(word.charAt(0)) && !isSmall) {
        return false;
      }
    }
    return Character.isUpperCase(text.charAt(piece.from()))
        && "!?".indexOf(text.charAt(piece.to() - 1)) < 0;
  }

  /** A quotation that is a sentence of its own, behind another of the same paragraph. */
  private int continued(int at) {
    if (lastSpeaker == NOBODY || !isSentence(at)) {
      return NOBODY;
    }
    for (int i = last + 1; i < at; i++) {
      if (narration.at(i).kind() == PARAGRAPH_END) {
        return NOBODY;
      }
    }
    String key = names.get(lastSpeaker).key();
    return speech.anotherSpeaks(last + 1, at, names, key) ? NOBODY : lastSpeaker;
  }

  private boolean isSentence(int at) {
    boolean starts = narration.endsSentence(at - 1) || narration.at(at - 1).kind() == QUOTATION;
    boolean ends = narration.endsSentence(at + 1) || narration.at(at + 1).kind() == QUOTATION;
    return starts && ends;
  }
}
