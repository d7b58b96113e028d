package org.broadsheet.entity.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.entity.speech.Item.Kind;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/**
 * An article as a sequence of items: words, names, marks and quotations. Each quotation is one
 * item, because its speaker is found from the items around it.
 *
 * <p>Offsets are UTF-16 chars.
 */
final class Narration {
  /** The chars from {@code from}, inclusive, to {@code to}, exclusive, of the text. */
  record Span(int from, int to) {}

  private static final Item NOTHING = Item.mark(Kind.PARAGRAPH_END);

  private final String text;
  private final Language language;
  private final SpeechWords words;
  private final ReportingVerbs reportingVerbs;
  private final List<Span> quotations;
  private final List<Span> names;
  private final List<Item> items = new ArrayList<>();
  private final int[] itemOfQuotation;
  private final ReportingVerbs.Form[] verbs;
  private List<Span> wordSpans = List.of();
  private List<Span> sentences = List.of();
  private int nextWord;
  private int nextSentence;
  private int nextQuotation;
  private int nextName;

  /**
   * Reads a text.
   *
   * @param quotations in order and without overlaps
   * @param names in order and without overlaps
   */
  Narration(String text, Language language, List<Span> quotations, List<Span> names) {
    this.text = text;
    this.language = language;
    this.words = SpeechWords.of(language);
    this.reportingVerbs = ReportingVerbs.of(language);
    this.quotations = quotations;
    this.names = names;
    this.itemOfQuotation = new int[quotations.size()];
    read();
    this.verbs = new ReportingVerbs.Form[items.size()];
    for (int i = 0; i < verbs.length; i++) {
      verbs[i] = formOf(i);
    }
  }

  int size() {
    return items.size();
  }

  /** The words of the text's language that the rules use. */
  SpeechWords words() {
    return words;
  }

  /** Whether an item is a verb that may stand before its subject. */
  boolean mayBeInverted(int verb) {
    return reportingVerbs.mayBeInverted(at(verb).word());
  }

  /** An item; before the first and after the last there are ends of paragraphs. */
  Item at(int i) {
    return i < 0 || i >= items.size() ? NOTHING : items.get(i);
  }

  /** The item of a quotation; -1 if it is inside a name. */
  int itemOf(int quotation) {
    return itemOfQuotation[quotation];
  }

  /** The first word of a name of several words, in lower case; empty for a name of one word. */
  String firstWordOfName(int name) {
    String written = text.substring(names.get(name).from(), names.get(name).to());
    int end = written.indexOf(' ');
    return end < 0 ? "" : written.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** The form of an item as a reporting verb. */
  ReportingVerbs.Form verb(int i) {
    return i < 0 || i >= verbs.length ? ReportingVerbs.Form.NONE : verbs[i];
  }

  private ReportingVerbs.Form formOf(int i) {
    Item item = items.get(i);
    if (item.kind() != Kind.WORD) {
      return ReportingVerbs.Form.NONE;
    }
    ReportingVerbs.Form form = reportingVerbs.form(item.word(), at(i + 1).word());
    boolean isOther = form != ReportingVerbs.Form.NONE && (isNoun(i) || at(i - 1).is("so"));
    return isOther ? ReportingVerbs.Form.NONE : form;
  }

  /**
   * Whether it is a noun, “his remarks”, “recent claims”, and not a verb, “the minister claims”.
   */
  private boolean isNoun(int i) {
    Item before = at(i - 1);
    String word = at(i).word();
    return word.endsWith("s")
        && !word.equals("says")
        && !word.equals("tells")
        && before.kind() == Kind.WORD
        && !words.isPronoun(before.word())
        && !before.is("who")
        && !before.is("which")
        && !words.mayStandBeforeVerb(before.word())
        && (before.isPossessive() || !words.isRole(before.word()));
  }

  boolean isWordOrName(int i) {
    return at(i).kind() == Kind.WORD || at(i).kind() == Kind.NAME;
  }

  boolean endsSentence(int i) {
    Kind kind = at(i).kind();
    return kind == Kind.SENTENCE_END || kind == Kind.PARAGRAPH_END;
  }

  private void read() {
    char[] chars = text.toCharArray();
    List<Span> found = new ArrayList<>();
    new Words().each(chars, chars.length, (from, to) -> found.add(new Span(from, to)));
    wordSpans = found;
    List<Span> ends = new ArrayList<>();
    new Sentences(language.code())
        .each(chars, chars.length, (from, to) -> ends.add(new Span(from, to)));
    sentences = ends;
    int at = 0;
    while (at < chars.length) {
      at = next(at);
    }
  }

  /** Adds the item at {@code at}, if any, and returns where to read on. */
  private int next(int at) {
    while (nextSentence < sentences.size() && sentences.get(nextSentence).to() <= at) {
      nextSentence++;
      add(Kind.SENTENCE_END);
    }
    while (nextWord < wordSpans.size() && wordSpans.get(nextWord).from() < at) {
      nextWord++;
    }
    while (nextName < names.size() && names.get(nextName).from() < at) {
      nextName++;
    }
    while (nextQuotation < quotations.size() && quotations.get(nextQuotation).from() <= at) {
      itemOfQuotation[nextQuotation++] = -1;
    }
    if (nextQuotation < quotations.size() && quotations.get(nextQuotation).from() == at + 1) {
      return quotation();
    }
    if (nextName < names.size() && names.get(nextName).from() == at) {
      return name();
    }
    if (nextWord < wordSpans.size() && wordSpans.get(nextWord).from() == at) {
      return word();
    }
    sign(at);
    return at + 1;
  }

  private int quotation() {
    itemOfQuotation[nextQuotation] = items.size();
    items.add(new Item(Kind.QUOTATION, "", false, nextQuotation, false));
    int end = Math.min(text.length(), quotations.get(nextQuotation).to() + 1);
    nextQuotation++;
    while (nextSentence < sentences.size() && sentences.get(nextSentence).to() < end) {
      nextSentence++;
    }
    return end;
  }

  private int name() {
    int to = names.get(nextName).to();
    boolean owns = isApostrophe(to) || endsInPossessive(names.get(nextName));
    items.add(new Item(Kind.NAME, "", true, nextName, owns));
    nextName++;
    return isApostrophe(to) ? to + 1 + (isLetter(to + 1) ? 1 : 0) : to;
  }

  private int word() {
    Span written = wordSpans.get(nextWord++);
    Span word = new Span(written.from(), Math.min(written.to(), nextNameFrom(written.to())));
    String lower = text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(text.charAt(word.from()));
    boolean owns = endsInPossessive(word) || isApostrophe(word.to());
    items.add(new Item(Kind.WORD, lower, capital, -1, owns));
    return word.to();
  }

  /** Where the next name starts: inside a word after an elided word, “qu’Anne”. */
  private int nextNameFrom(int end) {
    return nextName < names.size() ? names.get(nextName).from() : end;
  }

  private boolean endsInPossessive(Span piece) {
    int to = piece.to();
    return to - piece.from() > 2
        && Character.toLowerCase(text.charAt(to - 1)) == 's'
        && isApostrophe(to - 2);
  }

  private boolean isApostrophe(int at) {
    return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private void sign(int at) {
    char c = text.charAt(at);
    switch (c) {
      case ',' -> add(Kind.COMMA);
      case ':', ';' -> add(c == ':' ? Kind.COLON : Kind.DASH);
      case '–', '—', '―' -> add(Kind.DASH);
      case '-' -> dash(at);
      case '(', '[' -> add(Kind.OPENING_BRACKET);
      case ')', ']' -> add(Kind.CLOSING_BRACKET);
      case '\n', '\r', '\u0085', '\u2028', '\u2029' -> add(Kind.PARAGRAPH_END);
      default -> {
        // Other signs are not items.
      }
    }
  }

  /** Adds a dash for a hyphen with a blank or another hyphen beside it; others are in words. */
  private void dash(int at) {
    boolean isDash = !isLetter(at - 1) && !isLetter(at + 1);
    if (isDash || text.startsWith("--", at)) {
      add(Kind.DASH);
    }
  }

  private void add(Kind kind) {
    boolean again = kind == at(items.size() - 1).kind();
    if (!again || (kind != Kind.PARAGRAPH_END && kind != Kind.SENTENCE_END)) {
      items.add(Item.mark(kind));
    }
  }
}
