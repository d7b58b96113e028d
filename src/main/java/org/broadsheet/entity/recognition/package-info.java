/**
 * The choice of the recogniser for a run, and the accuracy of a model.
 *
 * <p>Imports entity, entity.model and entity.rule.
 */
package org.broadsheet.entity.recognition;
