package org.broadsheet.io.input;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.io.CsvTable;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.UserError;

/**
 * What a folder of text files says about them: its {@code articles.csv} (file, outlet, published,
 * title, url), else its name, which is the outlet, and the dates at the start of their names.
 */
final class TextFolder {
  private static final String DESCRIPTION = "articles.csv";
  private static final String FILE = "file";

  /** The fields that articles.csv may give: all but the text. */
  private static final Set<ArticleField> DESCRIBED =
      EnumSet.complementOf(EnumSet.of(ArticleField.TEXT));

  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\b.*");

  private final String name;
  private final boolean isDescribed;
  private final Map<String, Map<ArticleField, String>> files = new LinkedHashMap<>();

  private TextFolder(String name, boolean isDescribed) {
    this.name = name;
    this.isDescribed = isDescribed;
  }

  static boolean isDescription(Path path) {
    return path.getName().equals(DESCRIPTION);
  }

  static TextFolder of(Path path, Storage storage) throws IOException {
    var description = new Path(path, DESCRIPTION);
    var folder = new TextFolder(path.getName(), storage.status(description).isPresent());
    if (folder.isDescribed) {
      CsvTable.read(description, List.of(FILE), storage).forEach(folder::add);
    }
    return folder;
  }

  private void add(Map<String, String> line) {
    var fields = new EnumMap<ArticleField, String>(ArticleField.class);
    for (ArticleField field : DESCRIBED) {
      field.names().stream()
          .filter(line::containsKey)
          .findFirst()
          .ifPresent(column -> fields.put(field, line.get(column)));
    }
    String file = line.get(FILE);
    if (file.contains("/")) {
      throw UserError.usage(
          "%s in folder \"%s\" names a file in another folder: \"%s\". Name files of its own folder, without a path."
              .formatted(DESCRIPTION, name, file));
    }
    files.put(file, fields);
  }

  /** The fields of a file; none if articles.csv does not name it. */
  Map<ArticleField, String> of(String file) {
    if (isDescribed) {
      return files.getOrDefault(file, Map.of());
    }
    var fields = new EnumMap<ArticleField, String>(ArticleField.class);
    fields.put(ArticleField.OUTLET, name);
    Matcher dated = DATED.matcher(file);
    if (dated.matches()) {
      fields.put(ArticleField.PUBLISHED, dated.group(1));
    }
    return fields;
  }

  /** Files that articles.csv names and that are not in the folder. */
  List<String> missing(List<FileStatus> entries) {
    Set<String> held =
        entries.stream().map(entry -> entry.getPath().getName()).collect(Collectors.toSet());
    return files.keySet().stream().filter(file -> !held.contains(file)).toList();
  }
}
