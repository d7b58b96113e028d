package org.broadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.TimeZone;
import org.broadsheet.cli.Broadsheet;
import org.broadsheet.job.Sessions;

/** The entry point: runs the command line and exits with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    setDefaults();
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int status = Broadsheet.run(args, out, err).status();
    Sessions.close();
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Makes what Java formats and parses independent of the machine's locale and time zone. */
  public static void setDefaults() {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
  }
}
