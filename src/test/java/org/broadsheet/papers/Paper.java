package org.broadsheet.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A paper in Markdown.
 *
 * @param path relative to the project
 */
record Paper(Path path, String text) {
  static final Path README = Path.of("README.md");
  static final Path PAGES = Path.of("src/site/markdown");

  /** A block of code: fenced, or indented by four blanks after a blank line. */
  private static final Pattern CODE =
      Pattern.compile(
          "^```.*?^```$|(?<=\n\n)(?: {4}[^\n]*\n|\n(?= {4}))+", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);

  /** A path in the project, alone or in a command. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w/.-])(?:(?:jobs|src|output|\\.ci|\\.github)/[\\w./-]*\\w|pom\\.xml)(?![\\w*<…])");

  /** Made by a build or a run. */
  private static final Pattern MADE = Pattern.compile("output/(?!README\\.md).*");

  static Paper of(Path path) throws IOException {
    return new Paper(path, Files.readString(path, UTF_8));
  }

  /** Every paper that is written by hand, and the data dictionary. */
  static List<Paper> all() throws IOException {
    var papers = new ArrayList<Paper>();
    for (String name :
        List.of(
            "README.md",
            "CHANGELOG.md",
            ".github/CONTRIBUTING.md",
            "output/README.md",
            "jobs/sample/README.md")) {
      papers.add(of(Path.of(name)));
    }
    papers.addAll(pages());
    return papers;
  }

  static List<Paper> pages() throws IOException {
    var pages = new ArrayList<Paper>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        pages.add(of(file));
      }
    }
    return pages;
  }

  /** The text without its code. */
  private String prose() {
    return CODE.matcher(text).replaceAll("");
  }

  /** Targets of links, as they are written. */
  List<String> links() {
    return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
  }

  /** What stands in backticks. */
  List<String> quoted() {
    return QUOTED.matcher(prose()).results().map(quoted -> quoted.group(1)).toList();
  }

  /** The lines of its tables. */
  List<Paper> rows() {
    return prose()
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> new Paper(path, line))
        .toList();
  }

  /** Paths in the project that the paper names in backticks or in code. */
  List<String> paths() {
    return Stream.concat(quoted().stream(), CODE.matcher(text).results().map(MatchResult::group))
        .flatMap(code -> PATH.matcher(code).results().map(MatchResult::group))
        .filter(path -> !MADE.matcher(path).matches())
        .distinct()
        .toList();
  }

  /** The anchors of the headings, as GitHub makes them. */
  Set<String> anchors() {
    var anchors = new HashSet<String>();
    Map<String, Integer> seen = new HashMap<>();
    HEADING
        .matcher(prose())
        .results()
        .map(heading -> anchor(heading.group(1)))
        .forEach(
            anchor -> {
              int before = seen.merge(anchor, 1, Integer::sum) - 1;
              anchors.add(before == 0 ? anchor : anchor + "-" + before);
            });
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }
}
