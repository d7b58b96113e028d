/**
 * Which recogniser a run uses, and how accurate a model is.
 *
 * <p>Imports entity, entity.model and entity.rule.
 */
package org.broadsheet.entity.recognition;
