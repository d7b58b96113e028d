package org.broadsheet.entity.name;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.CodePoints;

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
    TextWords words = TextWords.of(name);
    Node node = root;
    for (int i = 0; i < words.count(); i++) {
      String letters = words.folded(i) + (i + 1 < words.count() ? words.gapAfter(i) : "");
      for (int at = 0; at < letters.length(); at++) {
        node = node.next.computeIfAbsent(letters.charAt(at), unseen -> new Node());
      }
    }
    if (node != root) {
      node.ends.add(new Alias(name, type));
    }
  }

  /** The names in a text, in order and without overlaps. */
  List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    if (root.next.isEmpty()) {
      return mentions;
    }
    TextWords words = TextWords.of(text);
    CodePoints points = CodePoints.of(text);
    int at = 0;
    while (at < words.count()) {
      Optional<Found> found = longestAt(at, words, text);
      if (found.isPresent()) {
        int from = points.ofChar(words.from(at));
        int to = points.ofChar(found.get().end());
        mentions.add(new Mention(from, to, found.get().alias().type()));
        at = found.get().last();
      }
      at++;
    }
    return mentions;
  }

  /** An alias that ends with the word {@code last}, before the char {@code end}. */
  private record Found(Alias alias, int last, int end) {}

  private Optional<Found> longestAt(int first, TextWords words, String text) {
    Optional<Found> found = Optional.empty();
    Node node = root;
    for (int last = first; last < words.count(); last++) {
      node = node.step(words.folded(last));
      if (node == null) {
        break;
      }
      for (Alias alias : node.ends) {
        int end = Names.endsInPossessive(alias.name()) ? words.wholeTo(last) : words.to(last);
        if (alias.isWritten(text.substring(words.from(first), end))) {
          found = Optional.of(new Found(alias, last, end));
        }
      }
      node = last + 1 < words.count() ? node.step(words.gapAfter(last)) : null;
      if (node == null) {
        break;
      }
    }
    return found;
  }
}
