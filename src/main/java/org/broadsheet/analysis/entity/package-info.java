/**
 * Entities: the names of each article, the entity that each name means, and how often each entity
 * is named.
 *
 * <p>Imports analysis, corpus, entity, entity.name, entity.recognition, entity.speech,
 * entity.token, rows, schema and text.
 */
package org.broadsheet.analysis.entity;
