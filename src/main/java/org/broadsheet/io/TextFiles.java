package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The text files that paths name: files, globs, and folders, whose files with a given ending are
 * taken.
 *
 * @param files each once, sorted by path
 * @param problems all problems with the paths and files, a sentence each
 */
public record TextFiles(List<TextFile> files, List<String> problems) {
  /** Most bytes of a file. */
  private static final int LARGEST = 256 << 20;

  /** A file's path and its lines. */
  public record TextFile(String name, List<String> lines) {}

  /**
   * Reads the files.
   *
   * @param option the option that names them
   * @param endings of the files that are taken from a folder
   */
  public static TextFiles read(
      String option, List<String> paths, List<String> endings, Storage storage) {
    var search = new Search(option, endings, storage);
    paths.forEach(search::take);
    return new TextFiles(List.copyOf(search.found.values()), List.copyOf(search.problems));
  }

  private static final class Search {
    private final String option;
    private final List<String> endings;
    private final Storage storage;
    private final Map<String, TextFile> found = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    Search(String option, List<String> endings, Storage storage) {
      this.option = option;
      this.endings = endings;
      this.storage = storage;
    }

    private void take(String given) {
      try {
        List<FileStatus> matches = matches(given);
        if (matches.isEmpty()) {
          problem("%s matches nothing: \"%s\". Check the path.", given);
          return;
        }
        List<FileStatus> files = files(matches);
        if (files.isEmpty()) {
          problem(
              "%s has no files that end in "
                  + String.join(" or ", endings)
                  + ": \"%s\". Check the path.",
              given);
        }
        files.forEach(file -> read(file.getPath()));
      } catch (IOException | IllegalArgumentException e) {
        unreadable(given, e);
      }
    }

    private List<FileStatus> matches(String given) throws IOException {
      Path path = storage.qualified(given);
      Optional<FileStatus> literal = storage.status(path);
      return literal.isPresent() ? List.of(literal.get()) : storage.glob(path);
    }

    private List<FileStatus> files(List<FileStatus> matches) throws IOException {
      var files = new ArrayList<FileStatus>();
      for (FileStatus match : matches) {
        if (match.isFile()) {
          files.add(match);
        } else {
          storage.list(match.getPath()).stream()
              .filter(entry -> entry.isFile() && isTaken(entry.getPath().getName()))
              .forEach(files::add);
        }
      }
      return files;
    }

    private boolean isTaken(String name) {
      return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith);
    }

    private void read(Path path) {
      String name = path.toUri().getPath();
      try (var in = storage.open(path)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          problem("%s is larger than " + (LARGEST >> 20) + " MB: \"%s\". Divide it.", name);
          return;
        }
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        found.put(
            path.toString(), new TextFile(name, text.replaceFirst("^\uFEFF", "").lines().toList()));
      } catch (CharacterCodingException e) {
        problem("%s is not UTF-8 text: \"%s\". Save it as UTF-8.", name);
      } catch (IOException e) {
        unreadable(name, e);
      }
    }

    private void unreadable(String name, Exception e) {
      String why =
          e instanceof FileNotFoundException
              ? "it does not exist any more, or you may not read it"
              : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      problem("%s cannot be read: \"%s\" (" + why.replace("%", "%%") + "). Check the path.", name);
    }

    private void problem(String format, String path) {
      problems.add(format.formatted(option, path));
    }
  }
}
