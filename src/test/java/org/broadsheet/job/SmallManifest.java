package org.broadsheet.job;

import java.util.List;
import java.util.Map;
import org.broadsheet.io.output.Manifest;

/** Manifests of runs that published nothing, for what reads them. */
final class SmallManifest {
  private SmallManifest() {}

  static Manifest of(
      String runId, Manifest.Days window, Map<String, Object> options, Manifest.Read read) {
    return new Manifest(
        new Manifest.Asked(runId, "0.1.0", "", window, options),
        read,
        new Manifest.Published(Map.of(), Map.of(), Map.of()),
        Map.of());
  }

  /** What was read of one outlet, in English. */
  static Manifest.Read read(long articles, List<Manifest.Input> inputs) {
    return new Manifest.Read(
        inputs,
        Manifest.Days.ALL,
        new Manifest.Records(articles, articles, 0, 0, Map.of(), Map.of(), 0),
        Map.of("Gaz", new Manifest.Articles(articles, 0, Map.of("en", articles))),
        List.of());
  }
}
