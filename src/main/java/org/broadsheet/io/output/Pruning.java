package org.broadsheet.io.output;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Removes the oldest runs of an output. Requires the output's lock. */
public final class Pruning {
  private final Output output;
  private final Storage storage;

  public Pruning(Output output, Storage storage) {
    this.output = output;
    this.storage = storage;
  }

  /**
   * A run and its size.
   *
   * @param lastDay covered, ISO 8601; null if no article had a date
   * @param published milliseconds since 1970
   */
  public record Run(String runId, String lastDay, long published, int files, long bytes) {
    /** The oldest first: by the last day covered, then by when they were published. */
    static final Comparator<Run> BY_AGE =
        comparing(Run::lastDay, nullsFirst(naturalOrder()))
            .thenComparing(Run::published)
            .thenComparing(Run::runId);
  }

  /**
   * Removes all but the newest runs, the oldest first, but not the one that {@code latest} names.
   * Damaged runs stay, since their age is unknown.
   *
   * @param newest number of runs that stay, from 1
   * @param before called before each removal
   * @return the removed runs
   * @throws UserError exit code 3 if the pointer to the latest run is damaged
   */
  public List<Run> keep(int newest, Consumer<Run> before) throws IOException {
    List<String> problems = new Verification(output, storage).problems(output.runIds());
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.CHECK, problems);
    }
    String latest = output.latest().orElseThrow();
    // A killed run may have moved the file, but not the link.
    output.point(latest);
    List<Run> runs = runs();
    var removed = new ArrayList<Run>();
    for (Run run : runs.subList(0, Math.max(0, runs.size() - newest))) {
      if (!latest.equals(run.runId())) {
        before.accept(run);
        output.remove(run.runId());
        removed.add(run);
      }
    }
    return removed;
  }

  private List<Run> runs() throws IOException {
    var runs = new ArrayList<Run>();
    for (String runId : output.runIds()) {
      Optional<Manifest> manifest = output.undamagedManifest(runId);
      if (manifest.isPresent()) {
        runs.add(run(manifest.get()));
      }
    }
    runs.sort(Run.BY_AGE);
    return runs;
  }

  private Run run(Manifest manifest) throws IOException {
    Path folder = output.run(manifest.runId());
    List<FileStatus> files = storage.files(folder);
    long published =
        storage.status(new Path(folder, Output.MANIFEST)).orElseThrow().getModificationTime();
    String lastDay =
        Optional.ofNullable(manifest.asked().window().last())
            .orElse(manifest.read().period().last());
    long bytes = files.stream().mapToLong(FileStatus::getLen).sum();
    return new Run(manifest.runId(), lastDay, published, files.size(), bytes);
  }
}
