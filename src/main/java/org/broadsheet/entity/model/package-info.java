/**
 * The learned recogniser: texts with marked names, features, training by an averaged perceptron,
 * and the model.
 *
 * <p>Imports entity, entity.rule, entity.token, lexicon and text.
 */
package org.broadsheet.entity.model;
