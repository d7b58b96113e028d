package org.broadsheet.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SbomTest {
  @Test
  void findsLicencesThatAreUnknownOrDoNotFit() throws IOException {
    String json =
        """
        {"components": [
          {"group": "g", "name": "fits", "licenses": [{"license": {"id": "Apache-2.0"}}]},
          {"group": "g", "name": "gpl", "licenses": [{"license": {"id": "GPL-3.0-only"}}]},
          {"group": "g", "name": "either",
            "licenses": [{"license": {"id": "MIT"}}, {"license": {"id": "LGPL-2.1-only"}}]},
          {"group": "g", "name": "expression", "licenses": [{"expression": "MIT AND GPL-2.0-only"}]},
          {"group": "g", "name": "own", "licenses": [{"license": {"name": "Our own"}}]},
          {"group": "g", "name": "none"},
          {"group": "g", "name": "empty", "licenses": []}
        ]}
        """;
    assertThat(Sbom.of(json.getBytes(UTF_8)).problems())
        .containsExactly(
            "g:gpl is under GPL-3.0-only.",
            "g:either is under LGPL-2.1-only.",
            "g:expression is under MIT AND GPL-2.0-only.",
            "g:own is under Our own.",
            "g:none has no licence.",
            "g:empty has no licence.");
  }
}
