/**
 * Resolves names to entities: by aliases, acronyms, short forms of persons' names, spellings and
 * surnames.
 *
 * <p>Imports entity, lexicon and text.
 */
package org.broadsheet.entity.name;
