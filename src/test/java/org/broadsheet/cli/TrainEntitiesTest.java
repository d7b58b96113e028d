package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.recognition.Recognition;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command train-entities, from marked tokens to a model. */
class TrainEntitiesTest {
  private static final String GOLD =
      """
      Yesterday	O
      Aldo	B-PER
      Brankov	I-PER
      left	O
      for	O
      Sorrin	B-LOC
      .	O
      """;

  @TempDir Path folder;

  private Path gold(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, UTF_8);
  }

  private Path model() {
    return folder.resolve("models/learned");
  }

  private Command train(Object... gold) {
    var typed = new String[gold.length + 4];
    typed[0] = "train-entities";
    typed[1] = "--gold";
    for (int i = 0; i < gold.length; i++) {
      typed[i + 2] = gold[i].toString();
    }
    typed[gold.length + 2] = "--output";
    typed[gold.length + 3] = model().toString();
    return Command.run(typed);
  }

  @Test
  void writesAModelAndPrintsASummary() throws IOException {
    gold("1.tsv", GOLD);
    gold("2.conll", GOLD.replace('\t', ' ').replace("Aldo", "Mirea"));
    Command command = train(folder);
    assertThat(command.err()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(command.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "Read 2 articles of 14 tokens:"
                            + " person 2, organisation 0, place 2, group 0, other 0"),
            line ->
                assertThat(line)
                    .isEqualTo("Fewer than 10 articles: none is held out to test the model."),
            line -> assertThat(line).matches("Trained in [\\d.]+ s: " + model() + ", \\d+ kB"));
    try (var in = Files.newInputStream(model())) {
      assertThat(
              Recognition.ofModel(EntityModel.read(in))
                  .with(CaseCounts.NONE)
                  .mentions("Yesterday Aldo Brankov left for Sorrin.", "en"))
          .containsExactly(
              new Mention(10, 22, EntityType.PERSON), new Mention(32, 38, EntityType.PLACE));
    }
  }

  @Test
  void testsTheModelOnEveryTenthArticle() throws IOException {
    Path file = gold("20.conll", ("-DOCSTART- O\n\n" + GOLD + "\n").repeat(20));
    assertThat(train(file).out())
        .contains(
            "Held out every tenth article:"
                + " F1 100.0 (person 100.0, place 100.0, organisation 0.0); group 0.0");
  }

  @Test
  void reportsAllProblems() throws IOException {
    Path bad = gold("bad.tsv", "Aldo\tB-PER\nBrankov\n");
    Path missing = folder.resolve("missing.tsv");
    Files.createDirectories(model());
    Command command = train(bad, missing);
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.problems())
        .containsExactly(
            "--gold matches nothing: \"%s\". Check the path.".formatted(missing),
            "%s line 2 is not a token and a tag: \"Brankov\". Tags are O, B-TYPE and I-TYPE."
                .formatted(bad),
            "--output cannot be written: \"%s\" (it is a folder). Check the path."
                .formatted(model()));
  }

  @Test
  void refusesGoldWithoutAnyName() throws IOException {
    Path file = gold("1.tsv", "May\tB-Date\nrain\tO\n");
    assertThat(train(file).problems())
        .containsExactly(
            "--gold marks no person, place, organisation or group: \"%s\". Check the tags."
                .formatted(file));
    assertThat(model()).doesNotExist();
  }

  @Test
  void reportsMissingOptions() {
    Command command = Command.run("train-entities");
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.problems())
        .containsExactly(
            "The marked articles are missing: give --gold FILE.",
            "The file to write the model to is missing: give --output MODEL.");
  }
}
