/**
 * The one jar where it is meant to run: on each Spark, on a cluster, on HDFS and on an object
 * store, each real and each a process of its own. These tests take minutes and fetch up to a
 * gigabyte, so they run only when asked for, by their tags:
 *
 * <pre>
 * mvn test -Dgroups=runtimes -DexcludedGroups=jar -Druntimes=all
 * mvn test -Dgroups=cluster -DexcludedGroups=jar
 * </pre>
 *
 * What is fetched is kept below {@code target/}.
 */
package org.broadsheet.cluster;
