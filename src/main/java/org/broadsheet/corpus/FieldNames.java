package org.broadsheet.corpus;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.schema.UserError;

/** Which column of a source fills which field of an article. */
public final class FieldNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Place> places = new HashMap<>();

  /**
   * The field that a source column fills.
   *
   * @param rank place of the column's name among the names of the field; the lowest is preferred
   */
  public record Place(ArticleField field, int rank) implements Serializable {}

  /**
   * The names that feeds use. A column that the user gives replaces the names of its field.
   *
   * @param columns values of --column, each {@code field=source_column}
   */
  public static FieldNames with(List<String> columns) {
    var chosen = new HashMap<ArticleField, String>();
    for (String column : columns) {
      int equals = column.indexOf('=');
      ArticleField field = equals < 1 ? null : ArticleField.ofWord(column.substring(0, equals));
      if (field == null || equals == column.length() - 1) {
        throw UserError.usage(
            "--column needs field=source_column: \"%s\". Fields are %s."
                .formatted(column, String.join(", ", ArticleField.words())));
      }
      chosen.put(field, lower(column.substring(equals + 1)));
    }
    return new FieldNames(chosen);
  }

  private FieldNames(Map<ArticleField, String> chosen) {
    for (ArticleField field : ArticleField.values()) {
      List<String> names = chosen.containsKey(field) ? List.of(chosen.get(field)) : field.names();
      for (String name : names) {
        places.putIfAbsent(name, new Place(field, names.indexOf(name)));
      }
    }
    chosen.forEach((field, name) -> places.put(name, new Place(field, 0)));
  }

  /** The field that a source column fills; null if it fills none. */
  public Place place(String sourceName) {
    Place exact = places.get(sourceName);
    return exact != null ? exact : places.get(lower(sourceName));
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
