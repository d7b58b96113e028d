package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.schema.UserError;

/**
 * Job files: command line options kept in a file and named by {@code @FILE}. Words are parted by
 * white space, "double quotes" hold one together, {@code #} starts a comment. Relative paths are
 * those of the file's project: the folder above {@code jobs/} if it lies there, else its own.
 */
final class JobFiles {
  private static final Set<String> PATH_OPTIONS =
      Set.of("--input", "--output", "--outlets", "--stop-words");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|#.*|[^\\s\"]+(?:\"[^\"]*\")?");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private JobFiles() {}

  /** The arguments with each job file's in its place. */
  static String[] expanded(String[] args) {
    var all = new ArrayList<String>();
    for (String arg : args) {
      if (arg.startsWith("@") && arg.length() > 1) {
        all.addAll(read(Path.of(arg.substring(1))));
      } else {
        all.add(arg);
      }
    }
    return all.toArray(String[]::new);
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
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      if (word.group().startsWith("#")) {
        return words;
      }
      words.add(word.group(1) != null ? word.group(1) : word.group().replace("\"", ""));
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
    boolean isPath = false;
    for (String word : words) {
      int equals = word.indexOf('=');
      if (word.startsWith("--")) {
        isPath = equals < 0 && PATH_OPTIONS.contains(word);
        boolean holdsPath = equals > 0 && PATH_OPTIONS.contains(word.substring(0, equals));
        resolved.add(
            holdsPath
                ? word.substring(0, equals + 1) + path(word.substring(equals + 1), project)
                : word);
      } else {
        resolved.add(isPath ? path(word, project) : word);
      }
    }
    return resolved;
  }

  private static String path(String path, Path project) {
    boolean isRelative = !path.startsWith("/") && !SCHEME.matcher(path).matches();
    return isRelative ? project + "/" + path : path;
  }
}
