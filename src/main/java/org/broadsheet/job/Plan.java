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
import org.broadsheet.corpus.Settings;
import org.broadsheet.io.CsvTable;
import org.broadsheet.io.Storage;
import org.broadsheet.io.WordList;
import org.broadsheet.io.input.Inputs;
import org.broadsheet.io.output.Fingerprint;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.text.StopWords;

/**
 * What a job resolves to before an article is read: its files, its run id and its settings.
 *
 * @param asked run id and fingerprint; of files that options name, their hashes
 * @param hashes of the input files, in their order
 */
record Plan(
    Manifest.Asked asked,
    Inputs inputs,
    List<Manifest.Input> hashes,
    FieldNames names,
    RecordValidation validation,
    CorpusOptions counting) {

  private static final int ID_DIGITS = 8;

  /**
   * Finds the input files and hashes them.
   *
   * @param published manifests of earlier runs: a file that one of them has hashed and that has not
   *     changed since is not hashed again
   */
  static Plan of(Job job, String version, Storage storage, List<Manifest> published) {
    FieldNames names = FieldNames.with(job.input().columns());
    var outlets = new OutletNames(aliases(job, storage), job.input().defaultOutlet());
    var validation =
        new RecordValidation(outlets, job.filter().window(), job.filter().maxArticleChars());
    CorpusOptions counting = counting(job.counting(), storage);
    Inputs inputs = Inputs.of(job.input().paths(), job.input().format(), storage);
    var fingerprint = new Fingerprint(storage, published);
    List<Manifest.Input> hashes = fingerprint.inputs(inputs.files());
    Map<String, Object> options = options(job, fingerprint);
    String print = Fingerprint.of(hashes, options, version);
    Manifest.Days window = Job.days(job.filter().window());
    String runId = job.target().runId().orElseGet(() -> runId(window, print));
    var asked = new Manifest.Asked(runId, version, print, window, options);
    return new Plan(asked, inputs, hashes, names, validation, counting);
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
        Settings.of(Naming.of(counting.naming(), storage)));
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

  private static String runId(Manifest.Days window, String fingerprint) {
    String end = window.last() == null ? "all" : window.last();
    return end + "-" + fingerprint.substring(0, ID_DIGITS);
  }
}
