package org.broadsheet.text;

import java.util.Arrays;
import java.util.BitSet;
import org.broadsheet.lexicon.Language;

/**
 * Numbers the terms of one language, for counting. Looking up a word that is known takes one pass
 * over its chars and allocates nothing.
 *
 * <p>The memory is bounded by the limits given at construction if the caller clears a full
 * vocabulary between articles. Within an article a full vocabulary still takes new words. Not
 * thread safe.
 */
public final class Vocabulary {
  private static final int INITIAL_FORMS = 1 << 10;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final String language;
  private final StopWords stopWords;
  private final int maxForms;
  private final int maxChars;
  private final char[] folded = new char[0x80];

  /**
   * The hash is in the upper half of a slot, the form + 1 in the lower; 0 is a free slot. At most
   * half of the slots are taken.
   */
  private long[] slots = new long[2 * INITIAL_FORMS];

  /** The chars of all forms, one after the other; form f ends where form f + 1 starts. */
  private char[] chars = new char[8 * INITIAL_FORMS];

  private int[] starts = new int[INITIAL_FORMS + 1];
  private int[] termOfForm = new int[INITIAL_FORMS];
  private int forms;

  private String[] terms = new String[INITIAL_FORMS];
  private final BitSet stops = new BitSet();
  private int size;

  /**
   * An empty vocabulary of {@code language}.
   *
   * @param maxForms the number of spellings, at least 1, at which it is full; about 40 bytes each
   * @param maxChars the number of chars of all spellings, at least 1, at which it is full; about 4
   *     bytes each
   */
  public Vocabulary(String language, StopWords stopWords, int maxForms, int maxChars) {
    if (maxForms < 1 || maxChars < 1) {
      throw new IllegalArgumentException(
          "A vocabulary needs room for a word: " + maxForms + " forms, " + maxChars + " chars");
    }
    this.language = language;
    this.stopWords = stopWords;
    this.maxForms = maxForms;
    this.maxChars = maxChars;
    boolean hasDotlessI = Language.of(language).hasDotlessI();
    for (char c = 0; c < folded.length; c++) {
      folded[c] = c >= 'A' && c <= 'Z' && !hasDotlessI ? (char) (c + 'a' - 'A') : c;
    }
  }

  /**
   * The number, from 0 to size() - 1, of the term of the word in {@code text} from {@code from},
   * inclusive, to {@code to}, exclusive.
   */
  public int id(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    int form = find(text, from, to, hash);
    return form >= 0 ? termOfForm[form] : learn(text, from, to);
  }

  /** The term with this number. */
  public String term(int id) {
    return terms[id];
  }

  /** Whether the term with this number is a stop word. */
  public boolean isStopWord(int id) {
    return stops.get(id);
  }

  /** The number of terms. */
  public int size() {
    return size;
  }

  /**
   * Whether one of its limits is reached, so that the caller should save its counts and clear the
   * vocabulary.
   */
  public boolean isFull() {
    return forms >= maxForms || starts[forms] >= maxChars;
  }

  /** Removes every term; numbers given before are invalid afterwards. */
  public void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(terms, 0, size, null);
    stops.clear();
    forms = 0;
    size = 0;
    if (chars.length / 2 > maxChars) {
      chars = new char[8 * INITIAL_FORMS];
    }
  }

  private int learn(char[] text, int from, int to) {
    String term = TermForms.of(new String(text, from, to - from), language);
    char[] termChars = term.toCharArray();
    int termForm = find(termChars, 0, termChars.length, hash(termChars, 0, termChars.length));
    int id = termForm >= 0 ? termOfForm[termForm] : addTerm(term, termChars);
    if (find(text, from, to, hash(text, from, to)) < 0) {
      addForm(text, from, to, id);
    }
    return id;
  }

  private int addTerm(String term, char[] termChars) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
    }
    terms[size] = term;
    stops.set(size, stopWords.contains(language, term));
    addForm(termChars, 0, termChars.length, size);
    return size++;
  }

  private void addForm(char[] text, int from, int to, int id) {
    if (forms == termOfForm.length) {
      growForms();
    }
    int start = starts[forms];
    int end = Math.addExact(start, to - from);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * end));
    }
    for (int i = from; i < to; i++) {
      chars[start + i - from] = folded(text[i]);
    }
    termOfForm[forms] = id;
    starts[++forms] = end;
    place((long) hash(text, from, to) << 32 | forms);
  }

  private void growForms() {
    termOfForm = Arrays.copyOf(termOfForm, 2 * forms);
    starts = Arrays.copyOf(starts, 2 * forms + 1);
    long[] taken = slots;
    slots = new long[2 * taken.length];
    for (long slot : taken) {
      if (slot != 0) {
        place(slot);
      }
    }
  }

  private void place(long slot) {
    int mask = slots.length - 1;
    int at = (int) (slot >>> 32) & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = slot;
  }

  private int find(char[] text, int from, int to, int hash) {
    int mask = slots.length - 1;
    for (int at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
      int form = (int) slots[at] - 1;
      if ((int) (slots[at] >>> 32) == hash && isForm(form, text, from, to)) {
        return form;
      }
    }
    return -1;
  }

  private boolean isForm(int form, char[] text, int from, int to) {
    int start = starts[form];
    if (starts[form + 1] - start != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (chars[start + i - from] != folded(text[i])) {
        return false;
      }
    }
    return true;
  }

  private char folded(char c) {
    return c < folded.length ? folded[c] : c;
  }

  /**
   * Mixes every char into all 64 bits before the next one, so that words of a simple pattern do not
   * collide.
   */
  private int hash(char[] text, int from, int to) {
    long hash = MULTIPLIER ^ (to - from);
    for (int i = from; i < to; i++) {
      hash = (hash ^ folded(text[i])) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ (hash >>> 15));
  }
}
