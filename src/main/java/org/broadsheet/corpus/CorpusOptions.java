package org.broadsheet.corpus;

import java.util.OptionalInt;
import org.broadsheet.text.StopWords;

/**
 * The options that all reports of a run share.
 *
 * @param minArticles articles of the corpus that a feature needs; empty = the report's default
 * @param minGroupArticles articles that a group (an outlet in a language) needs to be compared with
 *     the other groups, and that these need together; at least 1
 * @param top rows per group to publish, by rank; empty = all
 * @param keepStopWords whether stop words are published
 * @param evidence sentences to show for each feature, at least 1
 * @param settings the settings of single analyses, such as the naming of entities
 */
public record CorpusOptions(
    StopWords stopWords,
    boolean keepStopWords,
    OptionalInt minArticles,
    int minGroupArticles,
    OptionalInt top,
    int evidence,
    Settings settings) {}
