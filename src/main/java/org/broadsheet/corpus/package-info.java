/**
 * The news corpus: what an article is, how feeds name and write its fields, which records are
 * rejected and why, and the {@link org.broadsheet.corpus.Corpus} that every report reads.
 *
 * <p>Imports entity.name, entity.recognition, schema and text.
 */
package org.broadsheet.corpus;
