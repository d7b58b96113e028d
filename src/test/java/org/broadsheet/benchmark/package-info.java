/** What {@code jobs/benchmark} measures, a class each. Not run by the build. */
package org.broadsheet.benchmark;
