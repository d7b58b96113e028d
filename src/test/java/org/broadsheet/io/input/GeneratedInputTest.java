package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.STORAGE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.broadsheet.io.CsvTable;
import org.broadsheet.io.WordList;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs over generated files: every record is counted, and no file stops a run or affects another
 * file.
 */
class GeneratedInputTest {
  private static final Set<String> STATUSES = Set.of("accepted", "rejected", "filtered");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void accountsForEveryRecordOfGeneratedFiles() throws Exception {
    accountsForAll(folder, LongStream.range(0, 300));
  }

  /** Reads each file alone, then all of them in one run with a valid one. */
  static void accountsForAll(Path folder, LongStream seeds) throws Exception {
    Path in = Files.createTempDirectory(folder, "in");
    Files.writeString(in.resolve("good.jsonl"), ScreenedInput.article("good"));
    long read = 1;
    for (long seed : seeds.toArray()) {
      GeneratedInput input = GeneratedInput.of(seed);
      Path file = Files.write(in.resolve(input.name()), input.content());
      read += alone(file).size();
    }
    Path out = in.resolveSibling(in.getFileName() + ".out");
    ReportRun run = ReportRun.of(out, "--input", in.toString(), "--max-rejected-share", "1");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.records("read"))
        .isEqualTo(read)
        .isEqualTo(run.records("accepted") + run.records("rejected") + run.records("filtered"));
    assertThat(run.rejected()).hasSize((int) run.records("rejected"));
    List<Row> accepted =
        InputRunTest.records(in, new Slicing(1 << 26)).where("status = 'accepted'").collectAsList();
    assertThat(accepted)
        .hasSize((int) run.records("accepted"))
        .extracting(row -> row.getAs("article_id"))
        .contains("good");
  }

  @Test
  @Timeout(60)
  void refusesDamagedListsInPlainSentences() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "The harbour opened.");
    Path list = texts.resolve("articles.csv");
    byte[] whole =
        "file,outlet,published,alias,entity,type\na.txt,\"The Bugle\",2026-03-01,x,y,person\n"
            .getBytes(UTF_8);
    int refused = 0;
    for (long seed = 0; seed < 500; seed++) {
      Files.write(list, Mutation.some(whole, new Random(seed), 6));
      String name = list.toString();
      refused += refused(() -> new ScreenedInput().read(texts));
      refused += refused(() -> CsvTable.read("--outlets", name, List.of("alias"), STORAGE));
      refused += refused(() -> WordList.read("--stop-words", name, STORAGE));
    }
    assertThat(refused).isBetween(300, 1_200);
  }

  /** 1 if the file is refused, with sentences of a line each. */
  private static int refused(Callable<?> reading) throws Exception {
    try {
      reading.call();
      return 0;
    } catch (UserError e) {
      assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(e.problems()).isNotEmpty().allMatch(line -> line.lines().count() == 1);
      return 1;
    }
  }

  private static List<Seen> alone(Path file) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      List<Seen> seen =
          thread
              .submit(() -> new ScreenedInput().read(file))
              .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      assertThat(seen).as(file.toString()).allMatch(record -> STATUSES.contains(record.status()));
      assertThat(seen)
          .as(file.toString())
          .extracting(Seen::position)
          .isSorted()
          .doesNotHaveDuplicates();
      return seen;
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("Not read: " + file, e);
    } finally {
      thread.shutdownNow();
    }
  }
}
