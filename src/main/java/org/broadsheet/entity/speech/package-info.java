/**
 * Who speaks: reporting verbs, their subjects, and the quotations that belong to them.
 *
 * <p>Imports entity, lexicon and text.
 */
package org.broadsheet.entity.speech;
