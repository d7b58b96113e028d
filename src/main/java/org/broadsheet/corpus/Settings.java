package org.broadsheet.corpus;

import java.util.HashMap;
import java.util.Map;

/**
 * Settings of single analyses, which the corpus carries for them. Each analysis has its own class
 * of settings, by which it finds them; the corpus does not use them. Immutable.
 */
public final class Settings {
  private final Map<Class<?>, Object> byClass;

  private Settings(Map<Class<?>, Object> byClass) {
    this.byClass = byClass;
  }

  /**
   * Settings, each of another class.
   *
   * @throws IllegalArgumentException for two of one class
   */
  public static Settings of(Object... settings) {
    var byClass = new HashMap<Class<?>, Object>();
    for (Object setting : settings) {
      if (byClass.put(setting.getClass(), setting) != null) {
        throw new IllegalArgumentException("Two settings of one class: " + setting.getClass());
      }
    }
    return new Settings(byClass);
  }

  /**
   * The settings of a class.
   *
   * @throws IllegalStateException if there are none
   */
  public <T> T get(Class<T> type) {
    Object setting = byClass.get(type);
    if (setting == null) {
      throw new IllegalStateException("The corpus has no settings of class " + type.getName());
    }
    return type.cast(setting);
  }
}
