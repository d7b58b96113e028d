package org.broadsheet.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;
import org.broadsheet.corpus.ArticleField;

/** Looks for files of articles behind one path after the other. */
final class InputSearch {
  private static final int DEEPEST = 64;

  private final Optional<Format> format;
  private final Storage storage;
  private final Map<String, InputFile> found = new TreeMap<>();
  private final Map<String, String> skipped = new TreeMap<>();
  private final Map<Path, TextFolder> textFolders = new HashMap<>();
  private int articles;

  InputSearch(Optional<Format> format, Storage storage) {
    this.format = format;
    this.storage = storage;
  }

  Collection<InputFile> found() {
    return found.values();
  }

  List<String> skipped() {
    return List.copyOf(skipped.values());
  }

  /** Takes what lies behind a path; a sentence if that is nothing. */
  Optional<String> problem(String given) {
    try {
      return search(given);
    } catch (AccessControlException e) {
      return Optional.of(
          "--input may not be read: \"%s\". Check its permissions.".formatted(given));
    } catch (FileNotFoundException e) {
      return Optional.of("--input vanished: \"%s\". Check the path.".formatted(given));
    } catch (IOException | IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of(
          "--input cannot be read: \"%s\" (%s). Check the path.".formatted(given, why));
    }
  }

  private Optional<String> search(String given) throws IOException {
    Path path = storage.qualified(given);
    Optional<FileStatus> literal = storage.status(path);
    List<FileStatus> matches = literal.isPresent() ? List.of(literal.get()) : storage.glob(path);
    if (matches.isEmpty()) {
      return Optional.of("--input matches nothing: \"%s\". Check the path.".formatted(given));
    }
    articles = 0;
    Path root = literal.isPresent() ? root(literal.get()) : literalFolder(path);
    for (FileStatus match : matches) {
      if (match.isFile()) {
        storage.fileSystem(match.getPath()).access(match.getPath(), FsAction.READ);
      }
      take(match, root);
    }
    return articles > 0
        ? Optional.empty()
        : Optional.of(
            ("--input holds no articles: \"%s\". Files end in .jsonl, .csv, .parquet or .txt"
                    + " (.gz, .zst); for other endings say --format.")
                .formatted(given));
  }

  private static Path root(FileStatus literal) {
    return literal.isFile() ? literal.getPath().getParent() : literal.getPath();
  }

  /** The folder in front of the first pattern. */
  private static Path literalFolder(Path pattern) {
    Path folder = pattern;
    while (folder.toString().chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
      folder = folder.getParent();
    }
    return folder;
  }

  private void take(FileStatus entry, Path root) throws IOException {
    if (entry.isFile()) {
      file(entry, root);
    } else if (entry.getPath().depth() - root.depth() > DEEPEST) {
      throw new IOException("folders lie more than " + DEEPEST + " deep");
    } else {
      folder(entry.getPath(), root);
    }
  }

  private void folder(Path folder, Path root) throws IOException {
    List<FileStatus> entries =
        storage.list(folder).stream().filter(e -> !isHidden(e.getPath())).toList();
    boolean hasTexts = entries.stream().anyMatch(e -> e.isFile() && isText(e.getPath()));
    for (FileStatus entry : entries) {
      if (!hasTexts || !TextFolder.isDescription(entry.getPath())) {
        take(entry, root);
      }
    }
    if (hasTexts) {
      for (String missing : textFolder(folder).missing(entries)) {
        var status = new FileStatus(0, false, 0, 0, 0, new Path(folder, missing));
        file(status, root);
      }
    }
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith("_") || path.getName().startsWith(".");
  }

  private boolean isText(Path path) {
    return formatOf(path).equals(Optional.of(Format.TEXT));
  }

  private Optional<Format> formatOf(Path path) {
    return format.or(() -> Format.of(path.getName()));
  }

  private TextFolder textFolder(Path folder) throws IOException {
    TextFolder known = textFolders.get(folder);
    if (known == null) {
      known = TextFolder.of(folder, storage);
      textFolders.put(folder, known);
    }
    return known;
  }

  private void file(FileStatus entry, Path root) throws IOException {
    Path path = entry.getPath();
    Optional<Format> is = formatOf(path);
    if (is.isEmpty()) {
      skipped.put(path.toString(), relative(path, root));
      return;
    }
    Map<ArticleField, String> described =
        is.get() == Format.TEXT ? textFolder(path.getParent()).of(path.getName()) : Map.of();
    articles++;
    found.put(
        path.toString(),
        new InputFile(
            path.toString(),
            relative(path, root),
            is.get(),
            entry.getLen(),
            entry.getModificationTime(),
            described));
  }

  private static String relative(Path path, Path root) {
    String base = root.toString().endsWith("/") ? root.toString() : root + "/";
    return path.toString().startsWith(base)
        ? path.toString().substring(base.length())
        : path.getName();
  }
}
