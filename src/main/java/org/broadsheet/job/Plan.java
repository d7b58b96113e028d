package org.broadsheet.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.RecordValidation;
import org.broadsheet.io.CsvTable;
import org.broadsheet.io.Storage;
import org.broadsheet.io.WordList;
import org.broadsheet.io.input.Inputs;
import org.broadsheet.io.output.Fingerprint;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.schema.UserError;
import org.broadsheet.text.StopWords;

/**
 * A job whose files are found and whose outcome has a name, before anything is read.
 *
 * @param inputs the files
 * @param hashes their hashes, in the same order
 * @param options what changes results, files by their content
 */
record Plan(
    Inputs inputs,
    List<Manifest.Input> hashes,
    Map<String, Object> options,
    String fingerprint,
    String runId,
    FieldNames names,
    RecordValidation screening,
    CorpusOptions counting) {

  private static final int ID_DIGITS = 8;

  /**
   * Finds the files and gives the run its name.
   *
   * @param published manifests of earlier runs, whose hashes are trusted for unchanged files
   */
  static Plan of(Job job, String version, Storage storage, List<Manifest> published) {
    FieldNames names = FieldNames.with(job.input().columns());
    var outlets = new OutletNames(aliases(job, storage), job.input().defaultOutlet());
    var screening =
        new RecordValidation(outlets, job.filter().window(), job.filter().maxArticleChars());
    CorpusOptions counting = counting(job.counting(), storage);
    Inputs inputs = Inputs.of(job.input().paths(), job.input().format(), storage);
    var fingerprint = new Fingerprint(storage, published);
    List<Manifest.Input> hashes = fingerprint.inputs(inputs.files());
    Map<String, Object> options = options(job, fingerprint);
    String print = Fingerprint.of(hashes, options, version);
    return new Plan(inputs, hashes, options, print, runId(job, print), names, screening, counting);
  }

  private static Map<String, String> aliases(Job job, Storage storage) {
    var aliases = new HashMap<String, String>();
    Optional<String> file = job.input().outlets();
    if (file.isPresent()) {
      for (Map<String, String> line :
          CsvTable.read("--outlets", file.get(), List.of("alias", "outlet"), storage)) {
        aliases.put(line.get("alias"), line.get("outlet"));
      }
    }
    return aliases;
  }

  private static CorpusOptions counting(Job.Counting counting, Storage storage) {
    StopWords words =
        counting
            .stopWords()
            .map(file -> WordList.read("--stop-words", file, storage))
            .map(own -> StopWords.BUNDLED.with(new HashSet<>(own)))
            .orElse(StopWords.BUNDLED);
    return new CorpusOptions(
        words,
        counting.keepStopWords(),
        counting.minArticles(),
        counting.minGroupArticles(),
        counting.top(),
        counting.evidence(),
        Naming.of(counting.naming(), storage));
  }

  private static Map<String, Object> options(Job job, Fingerprint fingerprint) {
    var options = new LinkedHashMap<>(job.options());
    options.put("outlets", hash("--outlets", job.input().outlets(), fingerprint));
    options.put("stop_words", hash("--stop-words", job.counting().stopWords(), fingerprint));
    Job.Naming naming = job.counting().naming();
    options.put("entities", hash("--entities", naming.entities(), fingerprint));
    options.put(
        "entity_model",
        Naming.className(naming)
            .map(name -> Naming.CLASS + name)
            .orElseGet(() -> hash("--entity-model", naming.model(), fingerprint)));
    return options;
  }

  private static String hash(String option, Optional<String> file, Fingerprint fingerprint) {
    return file.map(name -> "sha256:" + fingerprint.option(option, name)).orElse(null);
  }

  private static String runId(Job job, String fingerprint) {
    return job.target()
        .runId()
        .orElseGet(
            () -> {
              String end = Job.day(job.filter().window().to());
              return (end == null ? "all" : end) + "-" + fingerprint.substring(0, ID_DIGITS);
            });
  }

  /**
   * Whether that run has this plan's results.
   *
   * @throws UserError when it has others: run ids name one run for good
   */
  boolean isThatOf(Manifest manifest) {
    if (manifest.fingerprint().equals(fingerprint)) {
      return true;
    }
    throw UserError.usage(
        "--run-id is taken by a run of other inputs or options: \"%s\". Choose another."
            .formatted(runId));
  }
}
