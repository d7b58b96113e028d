package org.broadsheet.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.broadsheet.entity.CaseCounts.Use.COMMON;
import static org.broadsheet.entity.CaseCounts.Use.PROPER;
import static org.broadsheet.entity.CaseCounts.Use.UNKNOWN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class CaseCountsTest {
  private final CaseCounts counts =
      new CaseCounts.Builder(4)
          .add("soup", 7, 1)
          .add("zorvan", 1, 2)
          .add("farm", 2, 3)
          .add("o'brien", 0, 1)
          .build();

  @Test
  void tellsProperFromCommon() {
    assertThat(counts.of("soup")).isEqualTo(COMMON);
    assertThat(counts.of("zorvan")).isEqualTo(PROPER);
    assertThat(counts.of("o'brien")).isEqualTo(PROPER);
    assertThat(counts.of("farm")).isEqualTo(UNKNOWN);
    assertThat(counts.of("unheard")).isEqualTo(UNKNOWN);
    assertThat(CaseCounts.NONE.of("soup")).isEqualTo(UNKNOWN);
  }

  @Test
  void holdsAsManyWordsAsItMay() {
    var builder = new CaseCounts.Builder(CaseCounts.MOST_WORDS);
    for (int i = 0; i < CaseCounts.MOST_WORDS; i++) {
      builder.add("word" + i, i % 3 == 0 ? 1 : 0, i % 3 == 0 ? 0 : 1);
    }
    var full = builder.build();
    for (int i = 0; i < CaseCounts.MOST_WORDS; i++) {
      assertThat(full.of("word" + i)).isEqualTo(i % 3 == 0 ? COMMON : PROPER);
    }
    assertThat(full.of("another")).isEqualTo(UNKNOWN);
  }

  @Test
  void refusesMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaseCounts.Builder(CaseCounts.MOST_WORDS + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CaseCounts.Builder(1).add("a", 1, 0).add("b", 1, 0));
  }

  @Test
  void isSentToTasks() throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(counts);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((CaseCounts) in.readObject()).of("soup")).isEqualTo(COMMON);
    }
  }
}
