package org.broadsheet.cli.option;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.input.Format;
import org.broadsheet.io.output.CsvProfile;
import org.broadsheet.text.Languages;

/** Parses the values of options and collects all problems with them. */
public final class OptionValues {
  private static final Pattern DECIMAL = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern DURATION =
      Pattern.compile("(?=\\d)(\\d{1,5}h)?(\\d{1,7}m)?(\\d{1,9}s)?", Pattern.CASE_INSENSITIVE);

  /** The last whole day, for schedules that cannot compute a date. */
  static final String YESTERDAY = "yesterday";

  private final List<String> problems = new ArrayList<>();

  public List<String> problems() {
    return problems;
  }

  public void problem(String sentence) {
    problems.add(sentence);
  }

  /** A whole number in [least, most]; the least if the value is wrong. */
  public long number(String option, String typed, long least, long most) {
    try {
      long number = Long.parseLong(typed.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The problem below says so, as for a number out of range.
    }
    problem("%s needs a whole number from %d to %d: \"%s\".".formatted(option, least, most, typed));
    return least;
  }

  OptionalInt count(String option, String typed) {
    return typed == null
        ? OptionalInt.empty()
        : OptionalInt.of((int) number(option, typed, 1, Integer.MAX_VALUE));
  }

  double share(String option, String typed) {
    return share(option, typed, 0);
  }

  /** A share in [least, 1]. */
  double share(String option, String typed, double least) {
    // Java would also parse 0x1p-3 and 1d.
    if (DECIMAL.matcher(typed.strip()).matches()) {
      double share = Double.parseDouble(typed.strip());
      if (share >= least && share <= 1) {
        return share;
      }
    }
    String from = least == 0 ? "0" : Double.toString(least);
    problem("%s needs a share from %s to 1: \"%s\".".formatted(option, from, typed));
    return least;
  }

  /** A time such as 90s, 30m or 2h; zero without one. */
  Duration duration(String option, String typed) {
    if (typed == null) {
      return Duration.ZERO;
    }
    String time = typed.strip();
    if (DURATION.matcher(time).matches()) {
      return Duration.parse("PT" + time);
    }
    problem("%s needs a time such as 90s, 30m or 2h: \"%s\".".formatted(option, typed));
    return Duration.ZERO;
  }

  Optional<Format> format(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    Optional<Format> format = Format.ofWord(typed);
    if (format.isEmpty()) {
      problem(
          "--format must be one of %s: \"%s\"."
              .formatted(String.join(", ", Format.words()), typed));
    }
    return format;
  }

  CsvProfile csvProfile(String typed) {
    Optional<CsvProfile> profile = CsvProfile.ofWord(typed);
    if (profile.isEmpty()) {
      problem(
          "--csv-profile must be %s: \"%s\"."
              .formatted(String.join(" or ", CsvProfile.words()), typed));
    }
    return profile.orElse(CsvProfile.DATA);
  }

  Set<String> languages(List<String> typed) {
    var codes = new TreeSet<String>();
    for (String language : typed) {
      Languages.code(language)
          .ifPresentOrElse(
              codes::add,
              () ->
                  problem(
                      "--language needs a language code such as en or ar: \"%s\"."
                          .formatted(language)));
    }
    return codes;
  }

  /** The days from --from or --days to --to. */
  Window window(String from, String to, String days) {
    LocalDate first = date("--from", from);
    LocalDate last = date("--to", to);
    if (days != null) {
      int length = (int) number("--days", days, 1, 100_000);
      if (to == null || from != null) {
        problem("--days counts back from --to: give --to, and leave --from out.");
      }
      first = last == null ? null : last.minusDays(length - 1L);
    }
    if (first != null && last != null && last.isBefore(first)) {
      problem("--to is before --from: \"%s\" to \"%s\".".formatted(from, to));
      return Window.ALL;
    }
    return new Window(first, last);
  }

  /** A day; null without one, or if the value is wrong. */
  public LocalDate date(String option, String typed) {
    if (typed == null) {
      return null;
    }
    try {
      LocalDate day =
          typed.strip().equals(YESTERDAY)
              ? LocalDate.now(ZoneOffset.UTC).minusDays(1)
              : LocalDate.parse(typed.strip());
      if (day.getYear() < 1 || day.getYear() > 9_999) {
        throw new DateTimeException("Not a year of an article: " + day.getYear());
      }
      return day;
    } catch (DateTimeException e) {
      problem("%s needs a day such as 2026-03-15: \"%s\".".formatted(option, typed));
      return null;
    }
  }

  /** A catalogue and a namespace, whose names need no quotes in SQL. */
  Optional<String> catalog(String typed) {
    if (typed != null && !typed.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+")) {
      problem(
          "--catalog needs a catalogue and a namespace such as lake.news: \"%s\"."
              .formatted(typed));
    }
    return Optional.ofNullable(typed);
  }

  /** A name for a folder, without characters that have a meaning in paths. */
  Optional<String> runId(String typed) {
    if (typed != null && !typed.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      problem(
          "--run-id may have only letters, digits, dots, dashes and underscores: \"%s\"."
              .formatted(typed));
    }
    return Optional.ofNullable(typed);
  }
}
