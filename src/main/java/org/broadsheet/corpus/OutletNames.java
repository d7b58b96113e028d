package org.broadsheet.corpus;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The published names of outlets: trimmed, in NFC, and replaced by the alias list of the user. */
public final class OutletNames implements Serializable {
  private static final long serialVersionUID = 1L;

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

  private static String clean(String name) {
    return Normalizer.normalize(PrintableText.line(name), Normalizer.Form.NFC);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
