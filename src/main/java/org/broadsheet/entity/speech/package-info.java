/**
 * Finds the speakers of quotations: reporting verbs, their subjects, and the quotations that belong
 * to them. The classes use one another in one direction, from {@link
 * org.broadsheet.entity.speech.QuotationSpeakers} down to {@link
 * org.broadsheet.entity.speech.Speaker}.
 *
 * <p>Imports entity, lexicon and text.
 */
package org.broadsheet.entity.speech;
