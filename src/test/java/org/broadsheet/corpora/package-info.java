/**
 * Whole jobs on real news, tagged {@code corpora}: {@code mvn -Dcorpora=FOLDER -Dgroups=corpora
 * test}. The news belongs to its publishers: nothing of it is kept here.
 */
package org.broadsheet.corpora;
