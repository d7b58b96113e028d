package org.broadsheet.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/**
 * The files of articles behind the paths a user gave: files, folders (with all below them) and
 * globs, each file once, whatever the order.
 *
 * @param files sorted by name in the reports
 * @param skipped files in the folders that hold no articles by their ending
 */
public record Inputs(List<InputFile> files, List<String> skipped) {
  public long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  /**
   * Finds the files.
   *
   * @param format the format of every file; empty = by its ending
   * @throws UserError naming every path that matches nothing or may not be read
   */
  public static Inputs of(List<String> paths, Optional<Format> format, Storage storage) {
    var search = new InputSearch(format, storage);
    var problems = new ArrayList<String>();
    paths.forEach(path -> search.problem(path).ifPresent(problems::add));
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems);
    }
    return new Inputs(named(search.found()), search.skipped());
  }

  /** Names are unique: where two inputs hold the same one, more of the path is told. */
  private static List<InputFile> named(Collection<InputFile> found) {
    Map<String, List<InputFile>> sameName =
        found.stream().collect(Collectors.groupingBy(InputFile::sourceFile));
    return found.stream()
        .map(file -> file.named(unique(file, sameName.get(file.sourceFile()))))
        .sorted(Comparator.comparing(InputFile::sourceFile))
        .toList();
  }

  private static String unique(InputFile file, List<InputFile> sameName) {
    String path = file.path().toUri().getPath();
    String name = file.sourceFile();
    while (isShared(name, sameName) && name.length() + 1 < path.length()) {
      int slash = path.lastIndexOf('/', path.length() - name.length() - 2);
      name = path.substring(slash + 1);
    }
    return isShared(name, sameName) ? file.uri() : name;
  }

  private static boolean isShared(String name, List<InputFile> files) {
    return files.size() > 1
        && files.stream()
                .filter(f -> ("/" + f.path().toUri().getPath()).endsWith("/" + name))
                .count()
            > 1;
  }
}
