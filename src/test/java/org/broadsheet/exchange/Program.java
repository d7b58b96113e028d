package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that may or may not be installed. */
final class Program {
  private static final long LONGEST_MINUTES = 3;

  private Program() {}

  static boolean isThere(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A Python that has a module; skips the test if none is installed. */
  static String pythonWith(String module) {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3")
            .filter(name -> isThere(name, "-c", "import " + module))
            .findFirst();
    assumeTrue(
        python.isPresent(),
        "There is no %1$s here: install Debian's package python3-%1$s.".formatted(module));
    return python.get();
  }

  /** The output of a program, which must end with exit code 0. */
  static String output(Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      var builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean hasEnded = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      String said = Files.readString(err, UTF_8);
      String printed = Files.readString(out, UTF_8);
      Files.delete(out);
      Files.delete(err);
      assertThat(hasEnded).as("%s ends", command.get(0)).isTrue();
      assertThat(process.exitValue()).as("%s: %s %s", command, said, printed).isZero();
      return printed;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
