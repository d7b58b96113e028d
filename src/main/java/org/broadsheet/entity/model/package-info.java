/**
 * The learned recogniser: features, an averaged perceptron, texts with marked names, training.
 *
 * <p>Imports entity, entity.rule, entity.token, lexicon and text.
 */
package org.broadsheet.entity.model;
