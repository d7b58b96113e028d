package org.broadsheet.io.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/**
 * The files of articles that a user's paths name: files, folders (with all below them) and globs,
 * each file once.
 *
 * @param files sorted by their names in the reports
 * @param skipped files in the folders whose ending is not a known format
 */
public record Inputs(List<InputFile> files, List<String> skipped) {
  public long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  /**
   * Finds the files.
   *
   * @param format of every file; empty = by its ending
   * @throws UserError with a sentence for each path that matches nothing or is not readable
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

  /** Gives files unique names: those of the same name get more of their paths. */
  private static List<InputFile> named(Collection<InputFile> found) {
    List<InputFile> files = List.copyOf(found);
    Set<String> shared = shared(files);
    while (!shared.isEmpty()) {
      Set<String> names = shared;
      files = files.stream().map(f -> names.contains(f.sourceFile()) ? longer(f) : f).toList();
      shared = shared(files);
    }
    return masked(files).stream().sorted(Comparator.comparing(InputFile::sourceFile)).toList();
  }

  /** Masks secrets in the names; names that are equal then are numbered. */
  private static List<InputFile> masked(List<InputFile> files) {
    var names = new HashSet<String>();
    files.stream().map(InputFile::sourceFile).filter(n -> !Secrets.areIn(n)).forEach(names::add);
    return files.stream()
        .map(file -> Secrets.areIn(file.sourceFile()) ? file.named(masked(file, names)) : file)
        .toList();
  }

  private static String masked(InputFile file, Set<String> taken) {
    String masked = Secrets.masked(file.sourceFile());
    String name = masked;
    for (int number = 2; !taken.add(name); number++) {
      name = "%s (%d)".formatted(masked, number);
    }
    return name;
  }

  private static Set<String> shared(List<InputFile> files) {
    var names = new HashSet<String>();
    return files.stream()
        .map(InputFile::sourceFile)
        .filter(name -> !names.add(name))
        .collect(Collectors.toSet());
  }

  /** The file with one more folder in its name; with its full address if all folders are in it. */
  private static InputFile longer(InputFile file) {
    String path = file.path().toUri().getPath();
    int before = path.length() - file.sourceFile().length() - 2;
    return file.named(before < 0 ? file.uri() : path.substring(path.lastIndexOf('/', before) + 1));
  }
}
