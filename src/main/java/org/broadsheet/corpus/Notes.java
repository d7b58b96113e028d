package org.broadsheet.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a step reports beside its rows, such as how many rows it tested or left out. Immutable.
 *
 * @param counts for the manifest, by name; names are in snake_case and begin with the report or the
 *     step that counts
 * @param remarks sentences for the summary of the run
 */
public record Notes(Map<String, Long> counts, List<String> remarks) {
  private static final Notes NONE = new Notes(Map.of(), List.of());

  public Notes {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    remarks = List.copyOf(remarks);
  }

  public static Notes none() {
    return NONE;
  }

  /** These notes and a count; it replaces a count of the same name. */
  public Notes withCount(String name, long value) {
    var all = new LinkedHashMap<>(counts);
    all.put(name, value);
    return new Notes(all, remarks);
  }

  /** These notes and a remark. */
  public Notes withRemark(String sentence) {
    var all = new ArrayList<>(remarks);
    all.add(sentence);
    return new Notes(counts, all);
  }

  /** These notes, then the others. A note that both have stays at its first place. */
  public Notes and(Notes others) {
    var allCounts = new LinkedHashMap<>(counts);
    allCounts.putAll(others.counts);
    var allRemarks = new LinkedHashSet<>(remarks);
    allRemarks.addAll(others.remarks);
    return new Notes(allCounts, List.copyOf(allRemarks));
  }
}
