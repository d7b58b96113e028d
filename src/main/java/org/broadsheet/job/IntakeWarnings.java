package org.broadsheet.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.ReadingNote;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Manifest.Articles;

/**
 * Warnings about unusual input, which may still be right.
 *
 * @param listed the outlet list of {@code --outlets}; empty without one
 */
record IntakeWarnings(Intake intake, Optional<Baseline> lastRun, Optional<OutletNames> listed) {
  /** A larger share of undated articles, accepted or filtered, is unusual. */
  private static final double UNDATED_SHARE = 0.1;

  /** A larger share of texts that are short, or equal to their title, is unusual. */
  private static final double ODD_TEXTS_SHARE = 0.2;

  /** An outlet that loses a larger share of its articles is unusual. */
  private static final double DROP_SHARE = 0.5;

  /** A larger change of a language's share of all articles is unusual. */
  private static final double LANGUAGE_SHARE = 0.1;

  /** The warnings, a sentence each. */
  List<String> all() {
    var warnings = new ArrayList<String>();
    undated().ifPresent(warnings::add);
    epoch().ifPresent(warnings::add);
    share(Intake.SHORT_TEXTS, "Texts of fewer than 50 words").ifPresent(warnings::add);
    share(Intake.TITLES_AS_TEXTS, "Texts that are equal to their title").ifPresent(warnings::add);
    warning(alike(), "Outlets that may be one under several spellings").ifPresent(warnings::add);
    listed
        .flatMap(
            names -> warning(outlets(o -> !names.names(o)), "Outlets that --outlets does not name"))
        .ifPresent(warnings::add);
    lastRun.ifPresent(run -> warnings.addAll(against(run.runId(), run.articles())));
    return List.copyOf(warnings);
  }

  private Optional<String> undated() {
    Manifest.Records records = intake.records();
    long articles = records.accepted() + records.filtered();
    return records.undated() > UNDATED_SHARE * articles
        ? Optional.of(
            "Articles without a date: %,d of %,d. They are not counted for any day or window."
                .formatted(records.undated(), articles))
        : Optional.empty();
  }

  private Optional<String> epoch() {
    long dates = intake.notes().counts().getOrDefault(ReadingNote.EPOCH_DATE.count(), 0L);
    return dates == 0
        ? Optional.empty()
        : Optional.of(ReadingNote.EPOCH_DATE.about("%,d".formatted(dates)));
  }

  /** A warning if an unusual share of the articles is of a kind that was counted. */
  private Optional<String> share(String count, String what) {
    long found = intake.notes().counts().getOrDefault(count, 0L);
    long accepted = intake.records().accepted();
    return found < VolumeDrops.LEAST || found <= ODD_TEXTS_SHARE * accepted
        ? Optional.empty()
        : Optional.of(
            "%s: %,d of %,d articles. The feed may deliver only the beginnings of its articles."
                .formatted(what, found, accepted));
  }

  /** Outlets that are kept apart, although their names differ only in case, blanks and signs. */
  private List<String> alike() {
    var byKey = new TreeMap<String, List<String>>();
    intake
        .articles()
        .forEach(
            (outlet, articles) ->
                byKey
                    .computeIfAbsent(OutletNames.likeness(outlet), key -> new ArrayList<>())
                    .add("%s %,d".formatted(outlet, articles.accepted())));
    return byKey.values().stream()
        .filter(names -> names.size() > 1)
        .map(names -> String.join(" = ", names))
        .toList();
  }

  private List<String> against(String runId, Map<String, Articles> before) {
    List<VolumeDrops.Drop> drops =
        new VolumeDrops(before, intake.articles(), DROP_SHARE).ofOutlets();
    return Stream.of(
            warning(
                outlets(o -> !before.containsKey(o)),
                "Outlets that are new since run %s".formatted(runId)),
            warning(
                drops.stream().map(VolumeDrops.Drop::toString).toList(),
                "Outlets with less than half as many articles as in run %s".formatted(runId)),
            warning(
                changedLanguages(before),
                "Outlets whose main language has changed since run %s".formatted(runId)),
            warning(
                shiftedLanguages(before),
                "Languages whose share of the articles has changed since run %s".formatted(runId)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> warning(List<String> found, String what) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("%s: %s.".formatted(what, VolumeDrops.firstFew(found)));
  }

  /** The matching outlets with their numbers of articles, the largest first. */
  private List<String> outlets(Predicate<String> matching) {
    return intake.articles().entrySet().stream()
        .filter(outlet -> matching.test(outlet.getKey()))
        .sorted(Comparator.comparing(outlet -> -outlet.getValue().accepted()))
        .map(outlet -> "%s %,d".formatted(outlet.getKey(), outlet.getValue().accepted()))
        .toList();
  }

  private List<String> changedLanguages(Map<String, Articles> before) {
    return intake.articles().entrySet().stream()
        .filter(outlet -> before.containsKey(outlet.getKey()))
        .filter(outlet -> isComparable(outlet.getValue(), before.get(outlet.getKey())))
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

  private static boolean isComparable(Articles some, Articles others) {
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
    if (!isComparable(was, is)) {
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
