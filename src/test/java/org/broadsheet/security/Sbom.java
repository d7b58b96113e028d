package org.broadsheet.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A CycloneDX list of what is bundled. */
record Sbom(List<Component> components) {
  /** Licences under which a part may stand in a work under the Apache License 2.0 (SPDX names). */
  private static final Set<String> COMPATIBLE =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "ISC",
          "Unicode-3.0",
          "CC0-1.0");

  /**
   * A bundled part.
   *
   * @param licences SPDX names, or what stands in their place
   */
  record Component(String group, String name, Set<String> licences) {}

  static Sbom of(byte[] json) throws IOException {
    var components = new ArrayList<Component>();
    for (JsonNode component : new ObjectMapper().readTree(json).path("components")) {
      var licences = new TreeSet<String>();
      for (JsonNode choice : component.path("licenses")) {
        JsonNode licence = choice.path("license");
        licences.add(
            choice
                .path("expression")
                .asText(licence.path("id").asText(licence.path("name").asText())));
      }
      components.add(
          new Component(
              component.path("group").asText(), component.path("name").asText(), licences));
    }
    return new Sbom(components);
  }

  /** Why parts may not be bundled, a sentence each. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    for (Component component : components) {
      String name = component.group() + ":" + component.name();
      if (component.licences().isEmpty()) {
        problems.add(name + " has no licence.");
      }
      // Each licence must be compatible: the list does not say whether "or" or "and" joins them.
      component.licences().stream()
          .filter(licence -> !COMPATIBLE.contains(licence))
          .forEach(licence -> problems.add(name + " is under " + licence + "."));
    }
    return problems;
  }
}
