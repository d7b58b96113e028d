package org.broadsheet.analysis.emphasis;

import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.flag;
import static org.broadsheet.schema.Field.number;

import org.broadsheet.schema.Field;

/** The columns that compare a group with all other groups, for any kind of feature. */
public final class EmphasisFields {
  /** Uses of the feature in the group; reports rename it by the kind of feature. */
  public static final Field USE_COUNT = count("use_count", "Uses of the feature in the group.");

  /** All tokens or mentions of the group, N. */
  public static final Field SIZE = count("size", "All tokens or mentions of the group.");

  public static final Field OTHER_ARTICLE_COUNT =
      count(
          "other_article_count",
          "Articles of all other outlets, in the row's language if it has one, that use it at"
              + " least once.");

  /** Uses of the feature in all other groups. */
  public static final Field OTHER_USE_COUNT =
      count("other_use_count", "Uses of the feature in the other groups.");

  /** All tokens or mentions of all other groups. */
  public static final Field OTHER_SIZE =
      count("other_size", "All tokens or mentions of the other groups.");

  public static final Field OTHER_PER_MILLION =
      number("other_per_million", "The same as per_million for all other outlets together.");
  public static final Field LOG_RATIO =
      number(
          "log_ratio",
          "log2 of this outlet's share over the share of all others, with ½ added to each count:"
              + " positive = this outlet more than the others, negative = less; 1 = twice, -1 ="
              + " half as much.");
  public static final Field LOG_RATIO_LOW =
      number(
              "log_ratio_low",
              "Lower end of the 95 % interval of log_ratio, with articles as the units; null where"
                  + " the row is not tested.")
          .optional();
  public static final Field LOG_RATIO_HIGH =
      number("log_ratio_high", "Upper end of the same interval; null where the row is not tested.")
          .optional();
  public static final Field IS_EMPHASISED =
      flag("is_emphasised", "Whether q_value is below 0.05 and this outlet uses it more.");
  public static final Field IS_UNDERPLAYED =
      flag("is_underplayed", "Whether q_value is below 0.05 and this outlet uses it less.");
  public static final Field LOG_LIKELIHOOD =
      number(
          "log_likelihood",
          "G² (Dunning), negative where this outlet uses it less. Treats every use as independent"
              + " and so overstates what one article can do.");
  public static final Field LOG_ODDS_Z =
      number(
          "log_odds_z",
          "Log odds ratio in standard errors (Monroe, Colaresi and Quinn) with a prior of 1,000"
              + " tokens like the corpus; also treats every use as independent.");
  public static final Field CONSERVATIVE_LOG_RATIO =
      number(
          "conservative_log_ratio",
          "LRC (Evert): the log ratio that is certain at 5 % over all rows compared, 0 where its"
              + " sign is not; also treats every use as independent.");
  public static final Field EMPHASIS_RANK =
      count(
              "emphasis_rank",
              "Place among the published rows of its outlet, and of its language if it has one, by"
                  + " log_ratio_low from the highest, then by name: 1 = what the outlet most"
                  + " certainly uses more than the others; null where the row is not tested.")
          .optional();

  private EmphasisFields() {}
}
