package org.broadsheet.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.lexicon.Language;
import org.broadsheet.lexicon.WordLists;

/** Decides by its top-level domain whether a chain of labels is the host of an address. */
final class Hosts {
  private static final Set<String> GENERAL = domains("general");
  private static final Set<String> COUNTRIES = domains("country");
  private static final Set<String> WITH_A_PATH = domains("with-a-path");
  private static final Set<String> ENGLISH_WORDS =
      Set.copyOf(Language.ENGLISH.lines("common-words"));

  /** In a host alone; a chain of words may have more. */
  private static final int MOST_STOPS = 3;

  private static final Pattern STOP = Pattern.compile("\\.");

  private Hosts() {}

  private static Set<String> domains(String section) {
    return WordLists.NAMES.words("top-level-domains", section);
  }

  /** Whether it is a host if a path follows. */
  static boolean isKnown(String host) {
    String domain = host.substring(host.lastIndexOf('.') + 1);
    return COUNTRIES.contains(domain)
        || GENERAL.contains(domain.toLowerCase(Locale.ROOT))
        || WITH_A_PATH.contains(domain);
  }

  /** Whether it is a host without a path. */
  static boolean isAlone(String host) {
    int stop = host.lastIndexOf('.');
    String domain = host.substring(stop + 1);
    boolean isOfCountry = COUNTRIES.contains(domain);
    if ((!isOfCountry && !GENERAL.contains(domain))
        || host.indexOf('+') >= 0
        || !host.equals(host.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String[] labels = STOP.split(host, -1);
    for (String label : labels) {
      if (label.isEmpty()) {
        return false;
      }
    }
    return labels.length <= MOST_STOPS + 1
        && (!isOfCountry || isLabelOfHost(labels[labels.length - 2], domain));
  }

  private static boolean isLabelOfHost(String label, String domain) {
    boolean isEnglish =
        StopLists.contains(Language.ENGLISH.code(), domain) && ENGLISH_WORDS.contains(label);
    return label.length() > 1 && label.chars().anyMatch(Character::isLetter) && !isEnglish;
  }
}
