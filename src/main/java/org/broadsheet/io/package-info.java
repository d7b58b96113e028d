/**
 * The only place that touches files: finding and reading the input in its formats, staging, writing
 * CSV and Parquet, and publishing a run. Imports corpus and schema.
 */
package org.broadsheet.io;
