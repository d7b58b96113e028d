package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.broadsheet.text.StopWords;

/**
 * The published definitions of addresses, handles and tags as regular expressions, for {@link
 * Recount}. Only the lists of domains and of English words are Broadsheet's.
 */
final class AddressPatterns {
  private static final String CHAR = "[\\p{IsAlphabetic}\\p{Nd}_]";
  private static final String RUN = "(?:" + CHAR + "|[-.+])*+";
  private static final String START = "(?<!%1$s)(?<!%1$s[-.+]{1,8})".formatted(CHAR);
  private static final String PLAIN =
      "(?:(?![\\s\"<>`|^{}\\\\()\\[\\]\\x00-\\x20])(?:\\p{ASCII}|\\p{IsAlphabetic}|\\p{Nd}))";
  private static final String PATH =
      "(?:%1$s|\\((?:%1$s|\\(%1$s*+\\))*+\\)|\\[%1$s*+\\]|[(\\[](?!\\S*[)\\]]))*+".formatted(PLAIN);

  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)(?:https?|ftp|%s%s(?:%s|[-.+])*(?<!https?|ftp))://(?=%s)%s"
              .formatted(START, CHAR, CHAR, CHAR, PATH));

  private static final Pattern WWW =
      Pattern.compile("(?i)%1$swww\\.(?:%2$s|[-.+])*(?<=%2$s)%3$s".formatted(START, CHAR, PATH));

  private static final String ENDING = "(?:['‘’‛ʼ＇]\\p{IsAlphabetic}++)?";

  private static final Pattern MAILBOX =
      Pattern.compile(
          "%1$s(?<![@＠])%2$s%3$s(?<![-.+])@(?=%2$s)(?:%2$s|[-.+])*\\.\\p{IsAlphabetic}{2,}+(?!%2$s|[-+.]++%2$s)%4$s"
              .formatted(START, CHAR, RUN, ENDING));

  private static final Pattern WITH_PATH =
      Pattern.compile(
          "%1$s%2$s(?:%2$s|[-.+])*\\.([^\\W_]++|[\\p{IsAlphabetic}]++)(?=/|[?#]%2$s|:\\p{Nd})%3$s"
              .formatted(START, CHAR, PATH));

  private static final Pattern ALONE =
      Pattern.compile(
          "%1$s(?:([^\\p{Lu}\\p{Lt}\\P{IsAlphabetic}]|[\\p{Nd}_-])++\\.){1,3}\\p{IsAlphabetic}{2,}+(?!%2$s|[.+]++%2$s)%3$s"
              .formatted(START, CHAR, ENDING));

  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{IsAlphabetic}\\p{L}\\p{Nd}_@#＠＃&/])(?!(?<=\\]|[\\p{IsAlphabetic}\\p{L}\\p{Nd}_]\\.).%1$s+\\.\\p{Ll})(?:[#＃]%1$s+(?:['‘’‛＇](?<=\\p{L}.)\\p{L}%1$s*)*|[@＠]%1$s+(?:['‘’‛＇](?<=\\p{L}.)\\p{L}%1$s*|[@＠]\\p{L}%1$s*|\\.(?=[\\p{Ll}\\p{Nd}])%1$s+)*)"
              .formatted("[\\p{IsAlphabetic}\\p{L}\\p{Nd}\\p{M}_\u200C\u200D&&[^ʼ]]"));

  private static final Set<String> GENERAL = section("general");
  private static final Set<String> COUNTRIES = section("country");
  private static final Set<String> WITH_A_PATH = section("with-a-path");
  private static final Set<String> ENGLISH = Set.copyOf(lines("en/common-words"));

  private AddressPatterns() {}

  /** The text without addresses, handles and tags; passes the handles and tags on. */
  static String without(String text, Consumer<String> handles) {
    if (text.chars().noneMatch(c -> "@#＠＃./".indexOf(c) >= 0)) {
      return text;
    }
    String rest = without(SCHEME, text, any -> true);
    rest = without(WWW, rest, any -> true);
    rest = without(MAILBOX, rest, any -> true);
    rest = without(WITH_PATH, rest, found -> isKnown(found.group(1)));
    rest = without(ALONE, rest, found -> isAlone(found.group()));
    return without(
        HANDLE,
        rest,
        found -> {
          boolean holdsLetter = found.group().codePoints().anyMatch(Character::isLetter);
          if (holdsLetter) {
            handles.accept(found.group());
          }
          return holdsLetter;
        });
  }

  private static String without(Pattern pattern, String text, Predicate<MatchResult> isOne) {
    return pattern
        .matcher(text)
        .replaceAll(
            found ->
                isOne.test(found) ? " " : java.util.regex.Matcher.quoteReplacement(found.group()));
  }

  private static boolean isKnown(String domain) {
    return COUNTRIES.contains(domain)
        || WITH_A_PATH.contains(domain)
        || GENERAL.contains(domain.toLowerCase(Locale.ROOT));
  }

  private static boolean isAlone(String written) {
    String[] labels = written.replaceFirst(ENDING + "$", "").split("\\.", -1);
    String domain = labels[labels.length - 1].replaceFirst("-.*", "");
    String before = labels[labels.length - 2];
    if (GENERAL.contains(domain)) {
      return true;
    }
    boolean isEnglish = StopWords.BUNDLED.contains("en", domain) && ENGLISH.contains(before);
    return COUNTRIES.contains(domain)
        && before.length() > 1
        && before.chars().anyMatch(Character::isLetter)
        && !isEnglish;
  }

  private static Set<String> section(String name) {
    var words = new HashSet<String>();
    boolean isHere = false;
    for (String line : lines("names/top-level-domains")) {
      if (line.startsWith("[")) {
        isHere = line.equals("[" + name + "]");
      } else if (isHere) {
        words.addAll(Arrays.asList(line.split(" ", -1)));
      }
    }
    return words;
  }

  private static Set<String> lines(String list) {
    String path = "/org/broadsheet/lexicon/" + list + ".txt";
    try (InputStream in = AddressPatterns.class.getResourceAsStream(path)) {
      var lines = new java.util.LinkedHashSet<String>();
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
