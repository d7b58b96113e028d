package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void settingsAreFoundByTheirClass() {
    var settings = Settings.of("a word", 3);
    assertThat(settings.get(String.class)).isEqualTo("a word");
    assertThat(settings.get(Integer.class)).isEqualTo(3);
  }

  @Test
  void missingSettingsAreAnError() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Settings.of(3).get(String.class))
        .withMessageContaining("java.lang.String");
  }

  @Test
  void aClassHasOneValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of("one", "two"))
        .withMessageContaining("java.lang.String");
  }
}
