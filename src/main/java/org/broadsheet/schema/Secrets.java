package org.broadsheet.schema;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * Keeps passwords, keys and signatures out of what is written: those in front of a URL's host, and
 * those behind the {@code =} of a parameter or setting that is named for what it is.
 */
public final class Secrets {
  /** What such a name has in it. */
  private static final String NAME =
      "(?:secret|passw|pwd|token|signature|credential|fs\\.azure\\.sas"
          + "|(?:access|account|api|encryption|private)[._-]?key)";

  /** Names too short to be looked for inside of others. */
  private static final String SHORT_NAME = "(?:[?&;]|%3F|%26)(?:sig|sas|key)=";

  /** User and password. What stands behind a host's colon and ends at "/" is a port. */
  private static final String USER = "(?<=://)[^/\\s\":@]*:(?!\\d+(?:/|$))[^\\s\"@]*(?=@)";

  /**
   * As in jobs/log4j2.properties. Up to the quote that closes a value in a sentence: a secret may
   * have anything else in it.
   */
  static final Pattern SECRET =
      Pattern.compile("(?i)(" + NAME + "[\\w.-]*=|" + SHORT_NAME + ")[^\"\\r\\n]+|" + USER);

  /**
   * A pattern found in the name or the value of every setting that Spark is to leave out of its
   * event log and pages.
   */
  public static final String OF_SETTINGS = "(?i)" + NAME + "|" + SHORT_NAME + "|" + USER;

  private static final String MASK = "***";

  private Secrets() {}

  /** The text with every secret in it masked. */
  public static String masked(String text) {
    return SECRET.matcher(text).replaceAll(found -> found.group(1) == null ? MASK : "$1" + MASK);
  }

  /** Whether something would be masked. */
  public static boolean areIn(String text) {
    return SECRET.matcher(text).find();
  }

  /** What is thrown, with its stack trace and causes, secrets masked. */
  public static String masked(Throwable thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return masked(trace.toString());
  }
}
