package org.broadsheet.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrontabTest {
  private static final Pattern LINE = Pattern.compile("((?:\\S+ ){4}\\S+)\\s+(.+)");
  private static final Pattern COMMAND =
      Pattern.compile(
          "cd /srv/broadsheet && jobs/broadsheet (.+) >>(\\w+\\.log) 2>&1 \\|\\| tail -n 20 \\2");
  private static final LocalDate A_SUNDAY = LocalDate.of(2026, 3, 15);

  static List<Matcher> lines() {
    return Schedules.read("crontab")
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("MAILTO="))
        .map(LINE::matcher)
        .peek(line -> assertThat(line.matches()).as(line.toString()).isTrue())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aLineRunsACommand(Matcher line) {
    // cron makes a line's end of every percent sign.
    assertThat(line.group(2)).doesNotContain("%");
    Matcher command = COMMAND.matcher(line.group(2));
    assertThat(command.matches()).as(line.group(2)).isTrue();
    Schedules.assertIsACommand(List.of(command.group(1).split(" ")));
  }

  @Test
  void daysAreReportedEveryMorningAndWeeksOnMondays() {
    Stream<String> due =
        lines().stream().map(line -> Schedules.firstTime(line.group(1), A_SUNDAY).toString());
    assertThat(due).containsExactly("2026-03-15T05:30Z", "2026-03-16T05:45Z");
  }
}
