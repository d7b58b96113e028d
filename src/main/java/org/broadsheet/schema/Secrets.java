package org.broadsheet.schema;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * Masks passwords, keys and signatures before a text is written: those in front of a URL's host,
 * and the value after the {@code =} of a parameter or setting whose name marks it as secret.
 */
public final class Secrets {
  /** A part of a name that marks a parameter as secret. */
  private static final String NAME =
      "(?:secret|passw|pwd|token|signature|credential|fs\\.azure\\.sas"
          + "|(?:access|account|api|encryption|private)[._-]?key)";

  /** Names that are too short to be searched for within other names. */
  private static final String SHORT_NAME = "(?:[?&;]|%3F|%26)(?:sig|sas|key)=";

  /** User and password. Digits between a colon and "/" are a port. */
  private static final String USER = "(?<=://)[^/\\s\":@]*:(?!\\d+(?:/|$))[^\\s\"@]*(?=@)";

  /**
   * The same pattern as in jobs/log4j2.properties. A secret extends to the quote that closes a
   * value in a message, or to the end of the line, since it may contain any other character.
   */
  static final Pattern SECRET =
      Pattern.compile("(?i)(" + NAME + "[\\w.-]*=|" + SHORT_NAME + ")[^\"\\r\\n]+|" + USER);

  /**
   * The pattern for Spark's redaction: Spark masks every setting whose name or value matches it in
   * its event log and web pages.
   */
  public static final String OF_SETTINGS = "(?i)" + NAME + "|" + SHORT_NAME + "|" + USER;

  private static final String MASK = "***";

  private Secrets() {}

  /** The text with every secret masked. */
  public static String masked(String text) {
    return SECRET.matcher(text).replaceAll(found -> found.group(1) == null ? MASK : "$1" + MASK);
  }

  /** Whether the text contains a secret. */
  public static boolean areIn(String text) {
    return SECRET.matcher(text).find();
  }

  /** The stack trace of a throwable, including its causes, with secrets masked. */
  public static String masked(Throwable thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return masked(trace.toString());
  }
}
