package org.broadsheet.text;

import static org.broadsheet.text.CharClasses.ALPHABETIC;
import static org.broadsheet.text.CharClasses.EXTENDER;
import static org.broadsheet.text.CharClasses.NUMERIC;
import static org.broadsheet.text.CharClasses.UNUSUAL;

import java.util.List;
import java.util.Locale;

/**
 * Finds web and mail addresses in a text. An address has one of these forms:
 *
 * <ul>
 *   <li>a scheme: {@code https://example.org/news}
 *   <li>{@code www.} and a host
 *   <li>a host with a known top-level domain and a path, query or port: {@code t.co/abc}
 *   <li>a mailbox at a host with a full stop: {@code desk@example.org}
 *   <li>a host alone, {@code example.org}, only if it is in lower case. “Example.com” may be the
 *       name of a company, and “end.Next” is two sentences without a blank between them.
 * </ul>
 *
 * <p>“They came.in” may lack a blank: a host alone whose top-level domain is an English function
 * word is not an address if the label before it is an ordinary English word.
 *
 * <p>An address ends at white space, a quotation mark, an unpaired closing bracket, or a char that
 * addresses do not have, such as a Chinese letter. Not thread safe.
 */
public final class Addresses {
  /** A scheme that follows a word without a blank starts the address: “stormhttps://…”. */
  private static final List<String> SCHEMES = List.of("https", "http", "ftp");

  private static final String NOT_IN_PATH = "\"<>`|^{}\\";
  private static final String WWW = "www.";
  private static final String MAILTO = "mailto";

  /** In chars, of a host without a scheme; the limit keeps the time linear. */
  private static final int LONGEST_HOST = 255;

  private static final int RUN = ALPHABETIC | NUMERIC | EXTENDER;

  private char[] text;
  private int to;
  private int runEnd;
  private int start;
  private int end;
  private int hostStart;
  private int hostEnd;

  /**
   * Whether the letters, digits and joiners that start at {@code from} are the beginning of an
   * address, or end with the scheme of one. Looks at chars before {@code newTo} only.
   */
  public boolean find(char[] newText, int from, int newTo) {
    text = newText;
    to = newTo;
    int at = runEnd(from);
    runEnd = at;
    start = from;
    if (at < to && text[at] == ':') {
      if (isScheme(from, at) || (isWord(from, at, MAILTO) && isMailbox(at + 1))) {
        return true;
      }
    } else if (at < to && text[at] == '@') {
      return isMailbox(from);
    }
    return lastStop(from, at) > 0 && isHost(from);
  }

  /** The end of what {@link #find} looked at. */
  public int runEnd() {
    return runEnd;
  }

  /** The first char of the address found last. */
  int start() {
    return start;
  }

  /** The char after the address found last. */
  public int end() {
    return end;
  }

  /** The first char of the host in the address. */
  int hostStart() {
    return hostStart;
  }

  /** The char after the host. */
  int hostEnd() {
    return hostEnd;
  }

  private boolean isScheme(int from, int colon) {
    boolean isFollowed =
        colon + 3 < to
            && text[colon + 1] == '/'
            && text[colon + 2] == '/'
            && (CharClasses.of(text[colon + 3]) & (RUN | UNUSUAL)) != 0;
    if (!isFollowed || colon == from) {
      return false;
    }
    String run = lower(Math.max(from, colon - LONGEST_HOST), colon);
    SCHEMES.stream()
        .filter(run::endsWith)
        .findFirst()
        .ifPresent(scheme -> start = colon - scheme.length());
    end = pathEnd(colon + 3);
    int host = afterUser(colon + 3);
    setHost(host, runEnd(host));
    return true;
  }

  /** Where the host starts, after a user and a password if there are any. */
  private int afterUser(int from) {
    int at = from;
    while (at < end && (isRun(text[at]) || text[at] == ':')) {
      at++;
    }
    return at + 1 < end && text[at] == '@' ? at + 1 : from;
  }

  private boolean isMailbox(int from) {
    int at = runEnd(from);
    if (at == from || at + 1 >= to || text[at] != '@' || !isWordChar(text[at - 1])) {
      return false;
    }
    int last = withoutStops(at + 1, runEnd(at + 1));
    int stop = lastStop(at + 1, last);
    if (stop < 0 || last - stop < 3 || !isAlphabetic(text[last - 1])) {
      return false;
    }
    setHost(at + 1, last);
    end = endingEnd(last);
    return true;
  }

  private boolean isHost(int from) {
    int last = withoutStops(from, runEnd);
    if (last - from > WWW.length() && isWord(from, from + WWW.length(), WWW)) {
      setHost(from, last);
      end = last == runEnd ? pathEnd(last) : last;
      return true;
    }
    int stop = lastStop(from, last);
    if (stop < 0 || last - from > LONGEST_HOST) {
      return false;
    }
    String host = new String(text, from, last - from);
    int hyphen = host.indexOf('-', stop + 1 - from);
    if (hyphen >= 0) {
      host = host.substring(0, hyphen);
      last = from + hyphen;
    }
    boolean hasPath = last == runEnd && opensPath(last);
    if (hasPath ? !Hosts.isKnown(host) : !Hosts.isAlone(host)) {
      return false;
    }
    setHost(from, last);
    end = hasPath ? pathEnd(last) : last == runEnd ? endingEnd(last) : last;
    return true;
  }

  private boolean opensPath(int at) {
    if (at >= to) {
      return false;
    }
    return switch (text[at]) {
      case '/' -> true;
      case '?', '#' -> at + 1 < to && isWordChar(text[at + 1]);
      case ':' -> at + 1 < to && Character.isDigit(text[at + 1]);
      default -> false;
    };
  }

  /** The end of an ending that an apostrophe joins to a host: “example.org’s”. */
  private int endingEnd(int host) {
    int at = host;
    if (host < to && Clitics.isApostrophe(text[host])) {
      at++;
      while (at < to && isAlphabetic(text[at])) {
        at++;
      }
    }
    return at > host + 1 ? at : host;
  }

  private int pathEnd(int from) {
    int round = 0;
    int square = 0;
    int at = from;
    for (; at < to; at++) {
      char c = text[at];
      round += c == '(' ? 1 : c == ')' ? -1 : 0;
      square += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (round < 0 || square < 0 || !isInPath(c)) {
        break;
      }
    }
    return at;
  }

  private static boolean isInPath(char c) {
    if (c < 0x80) {
      return c > ' ' && NOT_IN_PATH.indexOf(c) < 0;
    }
    return (CharClasses.of(c) & RUN) != 0 && (CharClasses.of(c) & UNUSUAL) == 0;
  }

  private void setHost(int from, int last) {
    hostStart = from;
    hostEnd = withoutStops(from, last);
  }

  private int runEnd(int from) {
    int at = from;
    while (at < to && isRun(text[at])) {
      at++;
    }
    return at;
  }

  /** The end without full stops and hyphens, which are punctuation there. */
  private int withoutStops(int from, int last) {
    int at = last;
    while (at > from && (text[at - 1] == '.' || text[at - 1] == '-')) {
      at--;
    }
    return at;
  }

  private int lastStop(int from, int last) {
    int at = last - 1;
    while (at >= from && text[at] != '.') {
      at--;
    }
    return at > from ? at : -1;
  }

  private boolean isWord(int from, int last, String word) {
    return last - from == word.length() && lower(from, last).equals(word);
  }

  private String lower(int from, int last) {
    return new String(text, from, last - from).toLowerCase(Locale.ROOT);
  }

  private static boolean isRun(char c) {
    return (CharClasses.of(c) & RUN) != 0 || c == '.' || c == '-' || c == '+';
  }

  private static boolean isWordChar(char c) {
    return (CharClasses.of(c) & RUN) != 0;
  }

  private static boolean isAlphabetic(char c) {
    return (CharClasses.of(c) & ALPHABETIC) != 0;
  }
}
