/**
 * The corpus: the fields of an article and their names in feeds, validation of records, and the
 * {@link org.broadsheet.corpus.Corpus} that every report reads.
 *
 * <p>Imports schema, text and text.plain.
 */
package org.broadsheet.corpus;
