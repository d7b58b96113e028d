package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.schema.UserError;

/**
 * Job files: command line options in a file, which {@code @FILE} names. Words are separated by
 * white space, unless they are in double quotes; {@code #} starts a comment. Relative paths are
 * relative to the file's project: the folder above {@code jobs/} if the file is there, else its own
 * folder.
 */
final class JobFiles {
  /** Takes several paths; the other options take one. */
  private static final String INPUT = "--input";

  private static final Set<String> PATH_OPTIONS =
      Set.of(INPUT, "--output", "--outlets", "--stop-words", "--entities", "--entity-model");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private JobFiles() {}

  /** The arguments, with the content of each job file in its place. */
  static String[] expanded(String[] args) {
    var all = new ArrayList<String>();
    for (String arg : args) {
      if (arg.startsWith("@") && arg.length() > 1) {
        all.addAll(read(file(arg.substring(1))));
      } else {
        all.add(arg);
      }
    }
    return all.toArray(String[]::new);
  }

  private static Path file(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw UserError.usage(
          "The path of a job file is not valid: \"%s\". Check the path.".formatted(name));
    }
  }

  private static List<String> read(Path file) {
    try {
      var words = new ArrayList<String>();
      for (String line : Files.readAllLines(file, UTF_8)) {
        words.addAll(words(line));
      }
      return resolved(words, project(file.toAbsolutePath().normalize()));
    } catch (IOException e) {
      throw UserError.usage("A job file cannot be read: \"%s\". Check the path.".formatted(file));
    }
  }

  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean isOpen = false;
    boolean isWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isOpen = !isOpen;
        isWord = true;
      } else if (isOpen || !Character.isWhitespace(c)) {
        if (c == '#' && !isWord) {
          return words;
        }
        word.append(c);
        isWord = true;
      } else if (isWord) {
        words.add(word.toString());
        word.setLength(0);
        isWord = false;
      }
    }
    if (isOpen) {
      throw UserError.usage(
          "A job file has a line with an open quote, which must be closed: %s"
              .formatted(line.strip()));
    }
    if (isWord) {
      words.add(word.toString());
    }
    return words;
  }

  private static Path project(Path file) {
    Path folder = file.getParent();
    boolean isInJobs = folder.getParent() != null && folder.endsWith("jobs");
    return isInJobs ? folder.getParent() : folder;
  }

  private static List<String> resolved(List<String> words, Path project) {
    var resolved = new ArrayList<String>();
    String option = "";
    for (String word : words) {
      int equals = word.indexOf('=');
      if (!word.startsWith("--")) {
        resolved.add(PATH_OPTIONS.contains(option) ? path(word, project) : word);
        option = option.equals(INPUT) ? INPUT : "";
      } else if (equals < 0) {
        option = word;
        resolved.add(word);
      } else {
        String name = word.substring(0, equals);
        String value = word.substring(equals + 1);
        option = name.equals(INPUT) ? INPUT : "";
        resolved.add(name + "=" + (PATH_OPTIONS.contains(name) ? path(value, project) : value));
      }
    }
    return resolved;
  }

  private static String path(String path, Path project) {
    boolean isRelative = !path.startsWith("/") && !SCHEME.matcher(path).matches();
    return isRelative ? project + "/" + path : path;
  }
}
