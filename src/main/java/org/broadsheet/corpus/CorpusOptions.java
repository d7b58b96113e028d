package org.broadsheet.corpus;

import java.util.OptionalInt;
import org.broadsheet.text.StopWords;

/**
 * How a run counts, whatever report it makes.
 *
 * @param minArticles articles of the corpus a feature needs; empty = each report's own default
 * @param minGroupArticles articles that a group (an outlet in a language) and all others must each
 *     have to be compared, at least 1
 * @param top rows per group to publish, by rank; empty = all
 * @param keepStopWords whether stop words are published, marked as such
 */
public record CorpusOptions(
    StopWords stopWords,
    boolean keepStopWords,
    OptionalInt minArticles,
    int minGroupArticles,
    OptionalInt top) {}
