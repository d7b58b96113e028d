package org.broadsheet.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.CaseCounts;
import org.junit.jupiter.api.Test;

class CaseCountingTest {
  @Test
  void germanNounsDoNotCountAsNames() {
    var articles =
        List.of(
            RowFactory.create("accepted", "de", "sie sahen den Regen und den Nebel dort", null),
            RowFactory.create("accepted", "en", "they met Ondra there and saw the fog", null));
    Corpus corpus =
        TestSpark.corpus(
            TestSpark.table(
                "status string, language string, text string, name_text string", articles),
            TestSpark.corpus().options());

    CaseCounts counts = CaseCounting.of(corpus);

    assertThat(counts.of("ondra")).isEqualTo(CaseCounts.Use.PROPER);
    assertThat(counts.of("fog")).isEqualTo(CaseCounts.Use.COMMON);
    assertThat(counts.of("regen")).isEqualTo(CaseCounts.Use.UNKNOWN);
  }

  @Test
  void boilerplateDoesNotCount() {
    var article =
        RowFactory.create("accepted", "en", "they met by Ondra there", "they met by       there");
    Corpus corpus =
        TestSpark.corpus(
            TestSpark.table(
                "status string, language string, text string, name_text string", List.of(article)),
            TestSpark.corpus().options());

    assertThat(CaseCounting.of(corpus).of("ondra")).isEqualTo(CaseCounts.Use.UNKNOWN);
  }
}
