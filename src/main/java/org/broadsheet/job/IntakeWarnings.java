package org.broadsheet.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Manifest.Articles;

/**
 * What is odd about what was delivered, and may be right all the same.
 *
 * @param listed names of the outlet list; empty if there is none
 */
record IntakeWarnings(Intake intake, Optional<Baseline> lastRun, Optional<OutletNames> listed) {
  /** Of the articles, of whatever day: more undated ones are worth a word. */
  private static final double UNDATED_SHARE = 0.1;

  /** Of an outlet's articles: to lose more is worth a word. */
  private static final double DROP_SHARE = 0.5;

  /** Of all articles: if a language gains or loses more, that is worth a word. */
  private static final double LANGUAGE_SHARE = 0.1;

  /** A sentence each. */
  List<String> all() {
    var warnings = new ArrayList<String>();
    undated().ifPresent(warnings::add);
    listed
        .flatMap(
            names -> told(outlets(o -> !names.names(o)), "Outlets that --outlets does not name"))
        .ifPresent(warnings::add);
    lastRun.ifPresent(run -> warnings.addAll(against(run.runId(), run.articles())));
    return List.copyOf(warnings);
  }

  private Optional<String> undated() {
    Manifest.Records records = intake.records();
    long articles = records.accepted() + records.filtered();
    return records.undated() > UNDATED_SHARE * articles
        ? Optional.of(
            "Articles without a date: %,d of %,d. They are in no day and no window."
                .formatted(records.undated(), articles))
        : Optional.empty();
  }

  private List<String> against(String runId, Map<String, Articles> before) {
    List<VolumeDrops.Drop> drops =
        new VolumeDrops(before, intake.articles(), DROP_SHARE).ofOutlets();
    return Stream.of(
            told(
                outlets(o -> !before.containsKey(o)),
                "Outlets that run %s did not have".formatted(runId)),
            told(
                drops.stream().map(VolumeDrops.Drop::toString).toList(),
                "Outlets with less than half of their articles in run %s".formatted(runId)),
            told(
                changedLanguages(before),
                "Outlets whose main language is not that of run %s".formatted(runId)),
            told(
                shiftedLanguages(before),
                "Languages whose share of the articles is not that of run %s".formatted(runId)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> told(List<String> found, String what) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("%s: %s.".formatted(what, FirstFew.of(found)));
  }

  /** Such outlets and how many articles they have, the largest first. */
  private List<String> outlets(Predicate<String> such) {
    return intake.articles().entrySet().stream()
        .filter(outlet -> such.test(outlet.getKey()))
        .sorted(Comparator.comparing(outlet -> -outlet.getValue().accepted()))
        .map(outlet -> "%s %,d".formatted(outlet.getKey(), outlet.getValue().accepted()))
        .toList();
  }

  private List<String> changedLanguages(Map<String, Articles> before) {
    return intake.articles().entrySet().stream()
        .filter(outlet -> before.containsKey(outlet.getKey()))
        .filter(outlet -> isTelling(outlet.getValue(), before.get(outlet.getKey())))
        .flatMap(
            outlet -> {
              String was = mainLanguage(before.get(outlet.getKey()));
              String is = mainLanguage(outlet.getValue());
              return was.equals(is)
                  ? Stream.empty()
                  : Stream.of("%s %s → %s".formatted(outlet.getKey(), was, is));
            })
        .toList();
  }

  private static boolean isTelling(Articles some, Articles others) {
    return Math.min(some.accepted(), others.accepted()) >= VolumeDrops.LEAST;
  }

  private static String mainLanguage(Articles articles) {
    return articles.languages().entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private List<String> shiftedLanguages(Map<String, Articles> before) {
    Articles was = VolumeDrops.sum(before);
    Articles is = VolumeDrops.sum(intake.articles());
    if (!isTelling(was, is)) {
      return List.of();
    }
    var languages = new TreeSet<>(was.languages().keySet());
    languages.addAll(is.languages().keySet());
    return languages.stream()
        .filter(l -> Math.abs(share(l, is) - share(l, was)) > LANGUAGE_SHARE)
        .map(l -> "%s %.2f → %.2f".formatted(l, share(l, was), share(l, is)))
        .toList();
  }

  private static double share(String language, Articles articles) {
    return (double) articles.languages().getOrDefault(language, 0L) / articles.accepted();
  }
}
