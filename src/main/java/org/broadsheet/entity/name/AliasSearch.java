package org.broadsheet.entity.name;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Languages;

/**
 * Finds given names in texts of any language. It matches whole words only, and the longest of
 * several names that start at one word. The names are in a tree of letters, so the time hardly
 * depends on their number.
 */
final class AliasSearch {
  private final Node root = new Node();

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(2);
    private final List<Alias> ends = new ArrayList<>(0);

    Node step(String letters) {
      Node node = this;
      for (int i = 0; i < letters.length() && node != null; i++) {
        node = node.next.get(letters.charAt(i));
      }
      return node;
    }
  }

  private record Alias(String name, EntityType type) {
    /** Whether the capitals of the alias are capitals in {@code surface}, letter for letter. */
    boolean isWritten(String surface) {
      PrimitiveIterator.OfInt letters = lettersOf(name);
      PrimitiveIterator.OfInt found = lettersOf(surface);
      while (letters.hasNext() && found.hasNext()) {
        int letter = letters.nextInt();
        int written = found.nextInt();
        if (UCharacter.isUUppercase(letter) && UCharacter.isULowercase(written)) {
          return false;
        }
      }
      return letters.hasNext() == found.hasNext();
    }

    private static PrimitiveIterator.OfInt lettersOf(String name) {
      return name.codePoints().filter(UCharacter::isLetter).iterator();
    }
  }

  /** Adds a name. A name without letters and digits is ignored. */
  void add(String name, EntityType type) {
    TextWords words = TextWords.of(name, Languages.UNDETERMINED);
    Node node = root;
    for (int i = 0; i < words.count(); i++) {
      String letters =
          words.folded(words.from(i), words.wholeTo(i))
              + (i + 1 < words.count() ? words.gapAfter(i) : "");
      for (int at = 0; at < letters.length(); at++) {
        node = node.next.computeIfAbsent(letters.charAt(at), unseen -> new Node());
      }
    }
    if (node != root) {
      node.ends.add(new Alias(name, type));
    }
  }

  /** The names in a text in a language, in order and without overlaps. */
  List<Mention> in(String text, String language) {
    List<Mention> mentions = new ArrayList<>();
    if (root.next.isEmpty()) {
      return mentions;
    }
    TextWords words = TextWords.of(text, language);
    CodePoints points = CodePoints.of(text);
    int at = 0;
    while (at < words.count()) {
      Optional<Found> found = longestAt(at, words, text);
      if (found.isPresent()) {
        int from = points.ofChar(found.get().start());
        int to = points.ofChar(found.get().end());
        mentions.add(new Mention(from, to, found.get().alias().type()));
        at = found.get().last();
      }
      at++;
    }
    return mentions;
  }

  /**
   * An alias from the char {@code start} to before the char {@code end}, in the word {@code last}.
   */
  private record Found(Alias alias, int start, int last, int end) {}

  /** The longest name that starts at a word, or else after the clitic that the word starts with. */
  private Optional<Found> longestAt(int first, TextWords words, String text) {
    Optional<Found> found = longestAt(words.from(first), first, words, text);
    int inner = words.innerFrom(first);
    return found.isPresent() || inner == words.from(first)
        ? found
        : longestAt(inner, first, words, text);
  }

  private Optional<Found> longestAt(int start, int first, TextWords words, String text) {
    Optional<Found> found = Optional.empty();
    Node node = root;
    for (int last = first; last < words.count(); last++) {
      int from = last == first ? start : words.from(last);
      if (words.innerTo(last) < words.wholeTo(last)) {
        Node inner = node.step(words.folded(from, words.innerTo(last)));
        found = found(inner, start, last, words.innerTo(last), text).or(or(found));
      }
      node = node.step(words.folded(from, words.wholeTo(last)));
      if (node == null) {
        break;
      }
      for (Alias alias : node.ends) {
        int end = Names.endsInPossessive(alias.name()) ? words.wholeTo(last) : words.to(last);
        if (alias.isWritten(text.substring(start, end))) {
          found = Optional.of(new Found(alias, start, last, end));
        }
      }
      node = last + 1 < words.count() ? node.step(words.gapAfter(last)) : null;
      if (node == null) {
        break;
      }
    }
    return found;
  }

  private static Supplier<Optional<Found>> or(Optional<Found> found) {
    return () -> found;
  }

  private static Optional<Found> found(Node node, int start, int last, int end, String text) {
    return node == null
        ? Optional.empty()
        : node.ends.stream()
            .filter(alias -> alias.isWritten(text.substring(start, end)))
            .findFirst()
            .map(alias -> new Found(alias, start, last, end));
  }
}
