package org.broadsheet.corpus;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How an outlet's name is written in the reports: trimmed, NFC, and by the user's alias list. */
public final class OutletNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> canonical = new HashMap<>();
  private final String defaultOutlet;

  /**
   * @param aliases a name as feeds write it → the name to publish; case does not matter
   * @param defaultOutlet for records that name none
   */
  public OutletNames(Map<String, String> aliases, Optional<String> defaultOutlet) {
    aliases.forEach((alias, outlet) -> canonical.put(key(clean(alias)), clean(outlet)));
    this.defaultOutlet = defaultOutlet.map(OutletNames::clean).orElse(null);
  }

  /** The outlet to publish; empty when the record names none and there is no default. */
  public Optional<String> of(Optional<String> given) {
    String name = given.map(OutletNames::clean).filter(n -> !n.isEmpty()).orElse(defaultOutlet);
    return Optional.ofNullable(name).map(n -> canonical.getOrDefault(key(n), n));
  }

  /** Whether the list, or the default, has an outlet of that name. */
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
