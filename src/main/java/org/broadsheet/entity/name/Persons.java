package org.broadsheet.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The persons that an article names in full, with their shorter names.
 *
 * <p>Two full names are one person if one is the end or the beginning of the other (“Nicolás
 * Maduro” and “Nicolás Maduro Moros”), or if they differ only in their middles and one middle
 * starts with the other (“Donald Trump” and “Donald J. Trump”, but not “George W. Bush” and “George
 * H. W. Bush”). A name with “Jr.” is another person.
 */
final class Persons {
  /** Two full names joined by a hyphen are not a person: “the Ilse Kroll-Peder Vang debate”. */
  private static final Pattern TWO_JOINED = Pattern.compile("\\S+ \\S+[-–]\\S+ \\S+");

  /** In place of a form, for a name of several persons. */
  private static final Integer SEVERAL = -1;

  private final List<Form> forms;
  private final int[] person;
  private final Map<String, Integer> full = new HashMap<>();
  private final Map<String, Integer> endings = new HashMap<>();
  private final Map<String, Integer> firstNames = new HashMap<>();
  private final String[] names;

  /** A full name as it is written in the article. */
  private static final class Form {
    private final String written;
    private final String folded;
    private final PersonName parts;
    private final int uses;
    private boolean isPart;

    Form(String name, int uses) {
      written = name;
      folded = Names.folded(name);
      parts = PersonName.of(name);
      this.uses = uses;
    }
  }

  private Persons(List<Form> forms) {
    this.forms = forms;
    person = new int[forms.size()];
    for (int i = 0; i < person.length; i++) {
      person[i] = i;
      full.put(forms.get(i).folded, i);
    }
    uniteByEnds();
    uniteByParts();
    index();
    names = names();
  }

  /**
   * The persons of an article.
   *
   * @param uses the names of persons with their counts, in the order of first mention; names that
   *     are not full are ignored
   */
  static Persons of(Map<String, Integer> uses) {
    List<Form> forms = new ArrayList<>();
    uses.forEach((name, times) -> forms.add(new Form(name, times)));
    return new Persons(
        forms.stream()
            .filter(form -> form.parts.isFull() && !TWO_JOINED.matcher(form.written).matches())
            .toList());
  }

  /** Adds an alias of a full name, if a person has that name. */
  void addAlias(String alias, String fullName) {
    Integer form = full.get(Names.folded(fullName));
    if (form != null) {
      enter(endings, PersonName.of(alias).endings(), form);
    }
  }

  /** The full name of the only person with this full name or family name. */
  Optional<String> called(String folded) {
    return name(full.getOrDefault(folded, endings.get(folded)));
  }

  /** The full name of the only person with this first name, if it is not a family name too. */
  Optional<String> withFirstName(String folded) {
    return endings.containsKey(folded) ? Optional.empty() : name(firstNames.get(folded));
  }

  /** Whether it is the family name of a person. */
  boolean isFamilyName(String folded) {
    return endings.containsKey(folded);
  }

  private Optional<String> name(Integer at) {
    return at == null || at.equals(SEVERAL) ? Optional.empty() : Optional.of(names[find(at)]);
  }

  private void uniteByEnds() {
    Map<String, List<Integer>> sameEnds = new LinkedHashMap<>();
    for (int i = 0; i < person.length; i++) {
      PersonName name = forms.get(i).parts;
      String last = name.last() + (name.isJuniorOrSenior() ? ' ' + name.generation() : "");
      sameEnds.computeIfAbsent(name.first() + ' ' + last, unseen -> new ArrayList<>()).add(i);
      if (!name.nickname().isEmpty()) {
        sameEnds.computeIfAbsent(name.nickname() + ' ' + last, unseen -> new ArrayList<>()).add(i);
      }
    }
    sameEnds.values().stream().filter(this::haveOneMiddle).forEach(this::unite);
  }

  /**
   * Whether each middle is a prefix of the next longer one, “”, “J”, “John”, and numerals agree.
   */
  private boolean haveOneMiddle(List<Integer> same) {
    if (same.stream()
            .map(i -> forms.get(i).parts.generation())
            .filter(g -> !g.isEmpty())
            .distinct()
            .count()
        > 1) {
      return false;
    }
    List<String> middles =
        same.stream()
            .map(i -> forms.get(i).parts.middle())
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    for (int i = 1; i < middles.size(); i++) {
      if (!middles.get(i).startsWith(middles.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private void unite(List<Integer> same) {
    same.forEach(i -> person[find(i)] = find(same.get(0)));
  }

  /** Unites a name with the only other name that it is the end or the beginning of. */
  private void uniteByParts() {
    Map<String, Integer> ends = new HashMap<>();
    Map<String, Integer> beginnings = new HashMap<>();
    for (int i = 0; i < person.length; i++) {
      PersonName name = forms.get(i).parts;
      enter(ends, name.endings(), i);
      if (name.generation().isEmpty()) {
        enter(beginnings, name.beginnings(2), i);
      }
    }
    for (int i = 0; i < person.length; i++) {
      Form form = forms.get(i);
      form.isPart = unite(i, ends.get(form.parts.plain()));
      unite(i, beginnings.get(form.parts.plain()));
    }
  }

  private boolean unite(int form, Integer longer) {
    boolean one = longer != null && !longer.equals(SEVERAL);
    if (one) {
      person[find(form)] = find(longer);
    }
    return one;
  }

  private void index() {
    for (int i = 0; i < person.length; i++) {
      PersonName name = forms.get(i).parts;
      enter(endings, name.endings(), i);
      enter(firstNames, List.of(name.first()), i);
      if (!name.nickname().isEmpty()) {
        enter(firstNames, List.of(name.nickname()), i);
      }
    }
  }

  private void enter(Map<String, Integer> index, List<String> keys, int form) {
    for (String key : keys) {
      index.merge(key, form, (a, b) -> !a.equals(SEVERAL) && find(a) == find(b) ? a : SEVERAL);
    }
  }

  private int find(int form) {
    int at = form;
    while (person[at] != at) {
      at = person[at];
    }
    return at;
  }

  /**
   * For each person, the full name that the article uses most; of equals, one that is not the end
   * of another, then the shorter, then the first.
   */
  private String[] names() {
    var best = new Form[person.length];
    for (int i = 0; i < person.length; i++) {
      int at = find(i);
      Form form = forms.get(i);
      if (best[at] == null || isBetter(form, best[at])) {
        best[at] = form;
      }
    }
    var chosen = new String[person.length];
    for (int i = 0; i < person.length; i++) {
      chosen[i] = best[i] == null ? "" : best[i].written;
    }
    return chosen;
  }

  private static boolean isBetter(Form form, Form than) {
    if (form.uses != than.uses) {
      return form.uses > than.uses;
    }
    return form.isPart == than.isPart ? form.folded.length() < than.folded.length() : than.isPart;
  }
}
