package org.broadsheet.entity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseTableTest {
  private final CaseTable table = new CaseTable();

  private Map<String, String> counts() {
    var counts = new HashMap<String, String>();
    table.forEach((word, lower, capital) -> counts.put(word, lower + ":" + capital));
    return counts;
  }

  @Test
  void countsCapitalsOnlyWhereTheySaySomething() {
    table.add("Soup was cold. The soup of Zorvan was in Old Zorvan Hall today.");
    assertThat(counts())
        .containsEntry("soup", "1:0")
        .containsEntry("zorvan", "0:1")
        .containsEntry("old", "0:1")
        .containsEntry("hall", "0:1")
        .doesNotContainKey("the");
  }

  @Test
  void capitalsInHeadingsAreNotCounted() {
    table.add("The Cold Soup of Zorvan\nNew Zorvan Served\nit was hot");
    assertThat(counts()).containsOnlyKeys("of", "it", "was", "hot");
  }

  @Test
  void addsUpTextsUntilItIsCleared() {
    table.add("the soup");
    table.add("a soup");
    assertThat(counts()).containsEntry("soup", "2:0");
    assertThat(table.size()).isEqualTo(3);
    table.clear();
    assertThat(counts()).isEmpty();
  }

  @Test
  void isFullInTime() {
    var text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append('a').append(Integer.toString(i, 36)).append(' ');
    }
    assertThat(table.isFull()).isFalse();
    table.add(text.toString());
    assertThat(table.isFull()).isTrue();
  }
}
