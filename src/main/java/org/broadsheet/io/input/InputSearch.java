package org.broadsheet.io.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.io.Storage;

/** Finds the files of articles that paths name. */
final class InputSearch {
  private static final int DEEPEST = 64;

  private final Optional<Format> format;
  private final Storage storage;
  private final Map<String, InputFile> found = new TreeMap<>();
  private final Map<String, String> skipped = new TreeMap<>();
  private final Map<Path, TextFolder> textFolders = new HashMap<>();
  private final Set<String> walked = new HashSet<>();
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

  /** Finds the files of a path; gives a sentence if there is a problem. */
  Optional<String> problem(String given) {
    try {
      return search(given);
    } catch (AccessControlException e) {
      return Optional.of(
          "--input is not readable: \"%s\". Check its permissions.".formatted(given));
    } catch (FileNotFoundException e) {
      return Optional.of(
          "--input does not exist any more: \"%s\". Check the path.".formatted(given));
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
    walked.clear();
    Path root = literal.isPresent() ? root(literal.get()) : literalFolder(path);
    for (FileStatus match : matches) {
      if (match.isFile()) {
        storage.fileSystem(match.getPath()).access(match.getPath(), FsAction.READ);
      }
      if (literal.isPresent() || !isAside(match, matches, path)) {
        take(match, root);
      }
    }
    return articles > 0
        ? Optional.empty()
        : Optional.of(
            ("--input has no articles: \"%s\". Files end in .jsonl, .csv, .parquet or .txt"
                    + " (.gz, .zst); for other endings give --format.")
                .formatted(given));
  }

  /** Whether a glob's match is skipped as in a folder: hidden files, or a folder's description. */
  private boolean isAside(FileStatus match, List<FileStatus> matches, Path pattern) {
    return (isHidden(match.getPath()) && !isHidden(pattern))
        || (TextFolder.isDescription(match.getPath())
            && matches.stream()
                .map(FileStatus::getPath)
                .anyMatch(p -> isText(p) && p.getParent().equals(match.getPath().getParent())));
  }

  private static Path root(FileStatus literal) {
    return literal.isFile() ? literal.getPath().getParent() : literal.getPath();
  }

  /** The folder above the first pattern. */
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
      throw new IOException("folders are nested more than " + DEEPEST + " deep");
    } else if (isFirstVisit(entry.getPath())) {
      folder(entry.getPath(), root);
    }
  }

  /** Whether a folder is visited for the first time: links may lead to it again, or in circles. */
  private boolean isFirstVisit(Path folder) throws IOException {
    boolean canHaveLinks = "file".equals(folder.toUri().getScheme());
    return walked.add(
        canHaveLinks
            ? java.nio.file.Path.of(folder.toUri().getPath()).toRealPath().toString()
            : folder.toString());
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
        var path = new Path(folder, new Path(null, null, missing));
        file(storage.status(path).orElse(new FileStatus(0, false, 0, 0, 0, path)), root);
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
    found.merge(
        path.toString(),
        new InputFile(
            path.toString(),
            relative(path, root),
            is.get(),
            entry.getLen(),
            entry.getModificationTime(),
            described),
        InputSearch::better);
  }

  /** For a file that two inputs name, the longer of its names, independent of their order. */
  private static InputFile better(InputFile a, InputFile b) {
    return b.sourceFile().length() > a.sourceFile().length() ? b : a;
  }

  private static String relative(Path path, Path root) {
    String base = root.toString().endsWith("/") ? root.toString() : root + "/";
    return path.toString().startsWith(base)
        ? path.toString().substring(base.length())
        : path.getName();
  }
}
