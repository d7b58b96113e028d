package org.broadsheet.cli;

import static org.broadsheet.entity.EntityType.GROUP;
import static org.broadsheet.entity.EntityType.ORGANISATION;
import static org.broadsheet.entity.EntityType.PERSON;
import static org.broadsheet.entity.EntityType.PLACE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.model.EntityTraining;
import org.broadsheet.entity.model.GoldText;
import org.broadsheet.entity.model.GoldTokens;
import org.broadsheet.entity.recognition.ModelAccuracy;
import org.broadsheet.io.DataFile;
import org.broadsheet.io.Storage;
import org.broadsheet.io.TextFiles;
import org.broadsheet.job.Sessions;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a model that finds names, from articles with marked names. */
@Command(
    name = "train-entities",
    description = "Trains a model for --entity-model from articles in which names are marked.",
    sortOptions = false)
final class TrainEntitiesCommand implements Subcommand {
  private static final List<String> ENDINGS = List.of(".tsv", ".conll");

  /** One text in ten is held out. */
  private static final int PARTS = 10;

  @Option(
      names = "--gold",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, globs, or folders of .tsv and .conll files: a token and its tag (O, B-PER, I-PER)"
              + " a line, a blank line after each sentence.")
  private List<String> gold = List.of();

  @Option(names = "--output", paramLabel = "MODEL", description = "File to write the model to.")
  private String output = "";

  @Override
  public ExitCode run(PrintStream out, PrintStream err) throws IOException {
    if (gold.isEmpty() || output.isBlank()) {
      throw new UserError(ExitCode.USAGE, missing());
    }
    Storage storage = Sessions.storage(output);
    var model = new DataFile("--output", output, storage);
    List<GoldText> texts = texts(model, storage, out);
    printHeldOut(texts, out);
    long start = System.nanoTime();
    EntityModel learned = EntityTraining.learn(texts);
    var bytes = new ByteArrayOutputStream();
    learned.write(bytes);
    model.write(bytes.toByteArray());
    out.printf(
        "Trained in %.1f s: %s, %,d kB%n", seconds(start), output, (bytes.size() + 999) / 1000);
    return ExitCode.OK;
  }

  private List<String> missing() {
    var problems = new ArrayList<String>();
    if (gold.isEmpty()) {
      problems.add("The marked articles are missing: give --gold FILE.");
    }
    if (output.isBlank()) {
      problems.add("The file to write the model to is missing: give --output MODEL.");
    }
    return problems;
  }

  /** Reads the texts; reports all problems of files, lines and output together. */
  private List<GoldText> texts(DataFile model, Storage storage, PrintStream out) {
    TextFiles files = TextFiles.read("--gold", gold, ENDINGS, storage);
    var problems = new ArrayList<>(files.problems());
    var texts = new ArrayList<GoldText>();
    long tokens = 0;
    for (TextFiles.TextFile file : files.files()) {
      GoldTokens read = GoldTokens.of(file.name(), file.lines());
      problems.addAll(read.problems());
      texts.addAll(read.texts());
      tokens += read.tokens();
    }
    if (problems.isEmpty() && texts.stream().allMatch(text -> text.names().isEmpty())) {
      problems.add(
          "--gold marks no person, place, organisation or group: \"%s\". Check the tags."
              .formatted(String.join(" ", gold)));
    }
    model.obstacle().ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems);
    }
    out.printf("Read %,d articles of %,d tokens: %s%n", texts.size(), tokens, names(texts));
    return texts;
  }

  private static String names(List<GoldText> texts) {
    return Stream.of(EntityType.values())
        .map(
            type ->
                "%s %,d"
                    .formatted(
                        type.word(),
                        texts.stream()
                            .flatMap(text -> text.names().stream())
                            .filter(name -> name.type() == type)
                            .count()))
        .collect(Collectors.joining(", "));
  }

  private static void printHeldOut(List<GoldText> texts, PrintStream out) {
    if (texts.size() < PARTS) {
      out.printf("Fewer than %d articles: none is held out to test the model.%n", PARTS);
      return;
    }
    var learned = new ArrayList<GoldText>();
    var heldOut = new ArrayList<GoldText>();
    for (int i = 0; i < texts.size(); i++) {
      (i % PARTS == PARTS - 1 ? heldOut : learned).add(texts.get(i));
    }
    ModelAccuracy accuracy = ModelAccuracy.of(EntityTraining.learn(learned), heldOut);
    out.printf(
        "Held out every tenth article: F1 %.1f (person %.1f, place %.1f, organisation %.1f);"
            + " group %.1f%n",
        accuracy.f1(PERSON, PLACE, ORGANISATION),
        accuracy.f1(PERSON),
        accuracy.f1(PLACE),
        accuracy.f1(ORGANISATION),
        accuracy.f1(GROUP));
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
  }
}
