/**
 * Which names mean the same: aliases, acronyms, short forms of a person's name, spellings,
 * surnames.
 *
 * <p>Imports entity, lexicon and text.
 */
package org.broadsheet.entity.name;
