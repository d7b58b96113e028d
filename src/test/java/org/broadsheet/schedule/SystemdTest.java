package org.broadsheet.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdTest {
  private static final List<String> UNITS = List.of("broadsheet.service", "broadsheet.timer");

  @TempDir Path folder;

  private static String value(String unit, String key) {
    return Schedules.read(unit)
        .lines()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void systemdHasNothingToSay() throws IOException {
    assumeTrue(Schedules.isInstalled("systemd-analyze"), "Not checked: there is no systemd here.");
    for (String unit : UNITS) {
      String here = Schedules.read(unit).replace(Schedules.HOME, Path.of("").toAbsolutePath() + "");
      Files.writeString(folder.resolve(unit), here);
    }
    String timer = folder.resolve("broadsheet.timer").toString();
    assertThat(Schedules.output("systemd-analyze", "verify", "--man=no", timer)).isEmpty();
    assertThat(
            Schedules.output(
                "systemd-analyze", "calendar", value("broadsheet.timer", "OnCalendar")))
        .contains("Normalized form: *-*-* 05:30:00 UTC");
  }

  @Test
  void theServiceRunsACommand() {
    List<String> command = List.of(value("broadsheet.service", "ExecStart").split(" "));
    assertThat(command.get(0)).isEqualTo(Schedules.HOME + "/jobs/broadsheet");
    Schedules.assertIsACommand(command.subList(1, command.size()));
  }

  @Test
  void wrongUsageAndFailedChecksAreNotTriedAgain() {
    assertThat(value("broadsheet.service", "Restart")).isEqualTo("on-failure");
    assertThat(value("broadsheet.service", "RestartPreventExitStatus")).isEqualTo("2 3");
  }
}
