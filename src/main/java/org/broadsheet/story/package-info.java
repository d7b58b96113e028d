/**
 * What is to be known of the articles before they are counted: what in them is boilerplate, which
 * are copies of others, and which tell the same story. Imports {@code corpus}, {@code measure},
 * {@code schema} and {@code text}.
 */
package org.broadsheet.story;
