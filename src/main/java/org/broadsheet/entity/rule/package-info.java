/**
 * The recogniser by rules: runs of capitalised words, what belongs to a name, and what kind of name
 * it is.
 *
 * <p>Imports entity, entity.token and text.
 */
package org.broadsheet.entity.rule;
