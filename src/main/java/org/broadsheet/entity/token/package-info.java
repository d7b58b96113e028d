/**
 * Tokens for recognisers: how each is written, what stands between two, what the lexicons say of
 * it.
 *
 * <p>Imports entity, lexicon and text.
 */
package org.broadsheet.entity.token;
