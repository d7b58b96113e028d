/**
 * The corpus: the fields of an article and their names in feeds, validation of records, and the
 * {@link org.broadsheet.corpus.Corpus} that every report reads.
 *
 * <p>Imports entity.name, entity.recognition, schema and text.
 */
package org.broadsheet.corpus;
