package org.broadsheet.exchange;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes maps, lists, strings and integers as YAML, one key or item per line. */
final class Yaml {
  /** Strings that every YAML parser reads as strings even without quotes. */
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9]*([_.][a-z][a-z0-9]*)+");

  private Yaml() {}

  static String of(Map<String, ?> map) {
    return map(map, "");
  }

  private static String map(Map<String, ?> map, String indent) {
    return map.entrySet().stream()
        .map(entry -> indent + entry.getKey() + ":" + value(entry.getValue(), indent + "  "))
        .collect(Collectors.joining());
  }

  private static String value(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      return "\n" + map(named(map), indent);
    }
    if (value instanceof List<?> list) {
      return list.stream().allMatch(String.class::isInstance)
          ? " [" + list.stream().map(Yaml::scalar).collect(Collectors.joining(", ")) + "]\n"
          : "\n" + list.stream().map(item -> item(item, indent)).collect(Collectors.joining());
    }
    return " " + scalar(value) + "\n";
  }

  private static String item(Object item, String indent) {
    return indent
        + "- "
        + (item instanceof Map<?, ?> map
            ? map(named(map), indent + "  ").stripLeading()
            : scalar(item) + "\n");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> named(Map<?, ?> map) {
    return (Map<String, ?>) map;
  }

  /** A string in double quotes is escaped as in JSON. */
  private static String scalar(Object value) {
    String text = value.toString();
    return value instanceof Integer || PLAIN.matcher(text).matches()
        ? text
        : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
