package org.broadsheet.entity.name;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.entity.EntityType;
import org.broadsheet.lexicon.WordLists;
import org.broadsheet.text.CodePoints;

/**
 * Completes first names that share the family name of the next person: “Ana and Piet Bell” are Ana
 * Bell and Piet Bell; so are the names of a list, “Ana, Eva and Piet Bell”.
 */
final class SharedSurnames {
  private static final Set<String> AND = WordLists.NAMES.words("name-particles", "and");

  private static final Set<String> FIRST_NAMES =
      WordLists.NAMES.lines("first-names").stream().map(Names::folded).collect(toUnmodifiableSet());

  private SharedSurnames() {}

  /**
   * The full names, in the order of the text.
   *
   * @param occurrences the mentions of the text, in order
   * @param persons the persons that the text names in full; their names are not completed
   */
  static List<String> in(
      String text, CodePoints points, List<Occurrence> occurrences, Persons persons) {
    Deque<String> names = new ArrayDeque<>();
    Optional<String> surname = Optional.empty();
    for (int i = occurrences.size() - 1; i > 0; i--) {
      Occurrence one = occurrences.get(i - 1);
      Occurrence next = occurrences.get(i);
      String between =
          text.substring(points.toChar(one.mention().to()), points.toChar(next.mention().from()));
      boolean isAnd = AND.contains(between.strip());
      Optional<String> ofNext = isAnd ? surname(next) : Optional.empty();
      // After “and” the family name is the next person's; before it, a comma goes on with the list.
      surname = isAnd ? ofNext : between.equals(", ") ? surname : Optional.empty();
      if (!mayBeCompleted(one, persons)) {
        surname = Optional.empty();
      }
      surname.ifPresent(shared -> names.addFirst(one.surface() + " " + shared));
    }
    return List.copyOf(names);
  }

  private static boolean mayBeCompleted(Occurrence name, Persons persons) {
    return name.isOneWord()
        && name.type() == EntityType.PERSON
        && name.known().isEmpty()
        && FIRST_NAMES.contains(name.folded())
        && !persons.isFamilyName(name.folded())
        && persons.withFirstName(name.folded()).isEmpty();
  }

  /** The family name of a full name: the words after its first names and initials. */
  private static Optional<String> surname(Occurrence name) {
    String full = name.known().isPresent() ? name.name() : name.surface();
    PersonName parts = PersonName.of(full);
    boolean isPerson = name.knownType() == EntityType.PERSON && parts.isFull();
    if (!isPerson || !FIRST_NAMES.contains(parts.first())) {
      return Optional.empty();
    }
    List<String> words = List.of(full.split(" "));
    int to = words.size() - (parts.generation().isEmpty() ? 0 : 1);
    int from = 1;
    while (from < to - 1 && isFirstNameOrInitial(words.get(from))) {
      from++;
    }
    return from < to ? Optional.of(String.join(" ", words.subList(from, to))) : Optional.empty();
  }

  private static boolean isFirstNameOrInitial(String word) {
    String folded = Names.folded(word);
    boolean isParticle = UCharacter.isULowercase(word.codePointAt(0));
    return !isParticle
        && (folded.length() <= 1 || word.endsWith(".") || FIRST_NAMES.contains(folded));
  }
}
