package org.broadsheet.corpus;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The names of time zones that feeds write, with their offsets. The names of RFC 822 have its
 * meaning. Other names are here if they have one meaning, or if one of their meanings is usual in
 * news: {@code BST} is British Summer Time and {@code IST} is India Standard Time. Names such as
 * {@code AST} (Atlantic, Arabia), {@code AMT}, {@code GST} and {@code SST} have several meanings
 * and are not here.
 */
final class ZoneNames {
  private static final Map<String, ZoneOffset> OFFSETS = new TreeMap<>();

  static {
    // RFC 822
    add("Z UT UTC GMT", "Z");
    add("EDT", "-04:00");
    add("EST CDT", "-05:00");
    add("CST MDT", "-06:00");
    add("MST PDT", "-07:00");
    add("PST", "-08:00");
    // Europe
    add("WET", "Z");
    add("BST WEST CET MEZ", "+01:00");
    add("CEST MESZ EET", "+02:00");
    add("EEST MSK TRT", "+03:00");
    // Africa
    add("WAT", "+01:00");
    add("CAT SAST", "+02:00");
    add("EAT", "+03:00");
    // Asia
    add("IDT", "+03:00");
    add("IRST", "+03:30");
    add("AFT", "+04:30");
    add("PKT", "+05:00");
    add("IST", "+05:30");
    add("NPT", "+05:45");
    add("MMT", "+06:30");
    add("ICT WIB", "+07:00");
    add("SGT HKT MYT WITA", "+08:00");
    add("JST KST WIT", "+09:00");
    // Australia and the Pacific
    add("AWST", "+08:00");
    add("ACST", "+09:30");
    add("AEST CHST", "+10:00");
    add("ACDT", "+10:30");
    add("AEDT", "+11:00");
    add("NZST", "+12:00");
    add("NZDT", "+13:00");
    add("HST", "-10:00");
    // America
    add("NDT", "-02:30");
    add("BRT ART UYT", "-03:00");
    add("VET", "-04:00");
    add("COT PET", "-05:00");
    add("AKDT", "-08:00");
    add("AKST", "-09:00");
  }

  private ZoneNames() {}

  private static void add(String names, String offset) {
    for (String name : names.split(" ", -1)) {
      OFFSETS.put(name, ZoneOffset.of(offset));
    }
  }

  /** The offset of a name, in any case; empty if the name is unknown or has several meanings. */
  static Optional<ZoneOffset> offset(String name) {
    return Optional.ofNullable(OFFSETS.get(name.toUpperCase(Locale.ROOT)));
  }
}
