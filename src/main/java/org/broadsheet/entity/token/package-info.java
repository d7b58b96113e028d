/**
 * Tokens for recognisers: how each token is written, what separates it from the token before, and
 * the senses of words and phrases in the word lists.
 *
 * <p>Imports entity, lexicon and text.
 */
package org.broadsheet.entity.token;
