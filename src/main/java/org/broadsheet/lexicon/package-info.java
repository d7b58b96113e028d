/**
 * What is known of languages and of names before any text is read: word lists, as data.
 *
 * <p>The lists are resources in folders beside this package. A folder that is named by an ISO 639
 * code holds the lists and traits of that language: {@code en/titles.txt}. A {@link
 * org.broadsheet.lexicon.Language} reads its lists by their file names, so a new folder is a new
 * language, and needs no change of code. The folder {@code names} holds what belongs to no
 * language: the names of persons, cities and teams are written alike in most of them. Each list
 * names its source and licence; the licence texts are in {@code META-INF/licenses}.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.lexicon;
