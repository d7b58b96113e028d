package org.broadsheet.io.input;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.PublishedDate;

/**
 * What the records of a CSV file look like, to recognise a record that stands inside a quotation
 * mark that was opened by mistake: it has a date, an address or an id in the columns where other
 * records have one.
 */
final class CsvNeighbours {
  private static final int MOST_OUTLETS = 10_000;
  private static final int LONGEST = 100;

  private final List<FieldNames.Place> places;
  private final Set<String> outlets = new HashSet<>();
  private final int outlet;
  private List<String> last = List.of();

  CsvNeighbours(List<FieldNames.Place> places) {
    this.places = places;
    this.outlet = column(ArticleField.OUTLET);
  }

  private int column(ArticleField field) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) != null && places.get(i).field() == field) {
        return i;
      }
    }
    return -1;
  }

  /** Adds a record that was read. */
  void add(List<String> values) {
    last = values.stream().map(v -> v.length() > LONGEST ? "" : v).toList();
    if (outlet >= 0 && outlets.size() < MOST_OUTLETS) {
      outlets.add(last.get(outlet));
    }
  }

  /**
   * Whether a line inside a quotation is a record by itself.
   *
   * @param opening the values of the line that opens the quotation
   * @param values those of the line
   * @param whole its first values that are whole if the quotation ends in the line
   */
  boolean isRecord(List<String> opening, List<String> values, int whole) {
    if (values.size() != places.size()
        || values.stream().skip(1).anyMatch(v -> v.startsWith(" "))) {
      return false;
    }
    List<String> other = opening.size() == places.size() ? opening : last;
    int alike = 0;
    boolean isIdAlike = false;
    for (int i = 0; i < Math.min(whole, values.size()); i++) {
      Kind kind = Kind.of(values.get(i));
      Kind expected = other.isEmpty() ? expected(i) : Kind.of(other.get(i));
      if (expected == Kind.DATE || expected == Kind.ADDRESS) {
        if (kind != expected && !values.get(i).isBlank()) {
          return false;
        }
        alike += kind == expected ? 1 : 0;
      } else if (expected == Kind.ID && kind == Kind.ID) {
        isIdAlike |= !other.isEmpty() && isAlike(other.get(i), values.get(i));
      }
    }
    return alike > 0 || isOfKnownOutlet(values, opening, whole, isIdAlike);
  }

  private boolean isOfKnownOutlet(
      List<String> values, List<String> opening, int whole, boolean isIdAlike) {
    if (isIdAlike) {
      return true;
    }
    if (outlet < 0 || outlet >= whole || values.get(outlet).isBlank()) {
      return false;
    }
    String name = values.get(outlet);
    return outlets.contains(name) || (outlet < opening.size() && opening.get(outlet).equals(name));
  }

  private Kind expected(int column) {
    FieldNames.Place place = places.get(column);
    if (place == null) {
      return Kind.NONE;
    }
    return switch (place.field()) {
      case PUBLISHED -> Kind.DATE;
      case URL -> Kind.ADDRESS;
      case ID -> Kind.ID;
      default -> Kind.NONE;
    };
  }

  private static boolean isAlike(String id, String other) {
    boolean isShortNumber = other.length() < 4 && other.chars().allMatch(Character::isDigit);
    return !isShortNumber
        && Math.abs(id.length() - other.length()) <= 2
        && id.replaceAll("[A-Za-z0-9]", "").equals(other.replaceAll("[A-Za-z0-9]", ""))
        && Character.isDigit(id.charAt(0)) == Character.isDigit(other.charAt(0));
  }

  /** What a value is. */
  private enum Kind {
    DATE,
    ADDRESS,
    ID,
    NONE;

    static Kind of(String value) {
      String text = value.strip();
      if (text.isEmpty() || text.length() > LONGEST) {
        return NONE;
      }
      if (text.startsWith("http://") || text.startsWith("https://")) {
        return ADDRESS;
      }
      if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
        return NONE;
      }
      boolean isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!isNumber && text.length() >= 8 && isDate(text)) {
        return DATE;
      }
      return text.indexOf(' ') < 0 ? ID : NONE;
    }

    private static boolean isDate(String text) {
      try {
        return PublishedDate.of(text).isPresent();
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
