package org.broadsheet.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.cli.Command;

/** What every schedule has: a time, and a command. */
final class Schedules {
  /** Where the schedules look for a deployed copy. */
  static final String HOME = "/srv/broadsheet";

  private static final Path FOLDER = Path.of("jobs", "schedule");

  private Schedules() {}

  static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When a cron expression first comes due on a day or after it. */
  static ZonedDateTime firstTime(String cron, LocalDate day) {
    var definition = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
    Cron parsed = new CronParser(definition).parse(cron).validate();
    return ExecutionTime.forCron(parsed)
        .nextExecution(day.atStartOfDay(ZoneOffset.UTC))
        .orElseThrow();
  }

  /**
   * Holds arguments against our command line: they are in order but for the news, which is not
   * there. Files of the deployed copy are looked for in this project.
   */
  static void assertIsACommand(List<String> arguments) {
    String[] here =
        arguments.stream()
            .map(word -> word.replaceFirst("^(@?)" + HOME + "/", "$1"))
            .map(word -> word.replaceFirst("^s3a://", "/nowhere/"))
            .toArray(String[]::new);
    assertThat(here[0]).isEqualTo("report");
    assertThat(Command.run(here).problems())
        .singleElement()
        .asString()
        .startsWith("--input matches nothing: ");
  }

  /** What a program printed, errors too; it has ended well. */
  static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(printed).isZero();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
