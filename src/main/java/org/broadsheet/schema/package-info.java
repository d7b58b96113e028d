/**
 * The contract of the published tables: fields, schemas, the checks of a table against its schema,
 * and the errors that a user sees if a run cannot keep the contract.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.schema;
