/**
 * The recogniser by rules: it finds runs of capitalised words, splits them into names, and gives
 * each name a kind.
 *
 * <p>Imports entity, entity.token, lexicon and text.
 */
package org.broadsheet.entity.rule;
