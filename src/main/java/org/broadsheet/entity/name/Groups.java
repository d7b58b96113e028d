package org.broadsheet.entity.name;

/** Names of peoples, creeds and parties. */
final class Groups {
  private Groups() {}

  /** “Libyans” → “Libyan”, “Tories” → “Tory”; “Swiss” and “Chinese” are as they are. */
  static String singular(String name) {
    if (!name.endsWith("s") || name.endsWith("ss") || name.endsWith("us") || name.length() < 4) {
      return name;
    }
    String stem = name.substring(0, name.length() - 1);
    return stem.endsWith("ie") ? stem.substring(0, stem.length() - 2) + "y" : stem;
  }
}
