/**
 * What is promised to readers: fields, the schemas made of them, the checks that hold a table to
 * its schema, their description in words, and the refusal a user sees when a promise cannot be
 * kept.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.schema;
