package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.broadsheet.schema.ExitCode;

/** A finished command: its output and its exit code. */
public record Command(String out, String err, ExitCode exitCode) {

  /** Runs the command in this process. */
  public static Command run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    ExitCode exitCode =
        Broadsheet.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Command(out.toString(UTF_8), err.toString(UTF_8), exitCode);
  }

  /** The lines of its standard error. */
  public List<String> problems() {
    return err.lines().toList();
  }
}
