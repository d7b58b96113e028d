package org.broadsheet.corpus;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published names of outlets: on one line with single blanks, without marks of no width, in
 * NFC, and replaced by the alias list of the user. Of an object that was written as text ({@code
 * {'id': 'x', 'name': 'Morning Post'}}) its name is taken, and {@code www.} is left out of a
 * domain.
 */
public final class OutletNames implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Marks that cannot be seen. Those that join or separate letters of some scripts are kept. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\u00AD\u200B\u200E\u200F\u2060\uFEFF]+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern OBJECT =
      Pattern.compile(
          "\\{(?:.*[,{ ])?[\"'](?:name|title)[\"'] ?: ?([\"'])(?<name>.+?)\\1 ?(?:[,}].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOMAIN =
      Pattern.compile("www\\.((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})", Pattern.CASE_INSENSITIVE);

  private final HashMap<String, String> canonical = new HashMap<>();
  private final String defaultOutlet;

  /**
   * @param aliases from a name in feeds, in any case, to the name to publish
   * @param defaultOutlet for records without an outlet
   */
  public OutletNames(Map<String, String> aliases, Optional<String> defaultOutlet) {
    aliases.forEach((alias, outlet) -> canonical.put(key(clean(alias)), clean(outlet)));
    this.defaultOutlet = defaultOutlet.map(OutletNames::clean).orElse(null);
  }

  /** The outlet to publish; empty if the record has none and there is no default. */
  public Optional<String> of(Optional<String> given) {
    String name = given.map(OutletNames::clean).filter(n -> !n.isEmpty()).orElse(defaultOutlet);
    return Optional.ofNullable(name).map(n -> canonical.getOrDefault(key(n), n));
  }

  /** Whether an outlet is in the alias list or is the default. */
  public boolean names(String outlet) {
    return outlet.equals(defaultOutlet)
        || canonical.containsKey(key(outlet))
        || canonical.containsValue(outlet);
  }

  /** Whether a name is read in another form than the trimmed one. */
  boolean isFolded(String given) {
    return !clean(given)
        .equals(Normalizer.normalize(PrintableText.line(given), Normalizer.Form.NFC));
  }

  private static String clean(String name) {
    String line = PrintableText.line(name);
    Matcher object = OBJECT.matcher(line);
    String inside = object.matches() ? object.group("name") : line;
    String visible = INVISIBLE.matcher(inside).replaceAll("");
    String single = BLANKS.matcher(visible).replaceAll(" ").strip();
    Matcher domain = DOMAIN.matcher(single);
    return Normalizer.normalize(domain.matches() ? domain.group(1) : single, Normalizer.Form.NFC);
  }

  /** A key that two outlets share if they may be one: their letters and digits, without accents. */
  public static String likeness(String outlet) {
    String letters =
        Normalizer.normalize(key(outlet), Normalizer.Form.NFKD)
            .replaceAll("^the |[^\\p{L}\\p{N}]", "");
    return letters.isEmpty() ? outlet : letters;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
