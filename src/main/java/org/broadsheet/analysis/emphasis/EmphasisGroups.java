package org.broadsheet.analysis.emphasis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.schema.Field;

/** The groups that are compared, by scope. Groups are compared only within a scope (a language). */
final class EmphasisGroups implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Group> groups;
  private final long minimum;

  /** A group in one scope, with the totals of its articles. */
  private record Group(List<String> scope, String name, long articles, long size, long squaredSize)
      implements Serializable {}

  private EmphasisGroups(List<Group> groups, long minimum) {
    this.groups = List.copyOf(groups);
    this.minimum = minimum;
  }

  /**
   * Collects the groups to the driver.
   *
   * @param totals one row per group and scope, with the three columns of {@link Corpus#totals}
   * @param group the column that names the group
   * @param scope the columns of the scope
   * @param minimum articles that a group needs, and all others together, for a test
   */
  static EmphasisGroups of(Dataset<Row> totals, Field group, List<Field> scope, long minimum) {
    return new EmphasisGroups(
        totals.collectAsList().stream().map(row -> group(row, group, scope)).toList(), minimum);
  }

  private static Group group(Row row, Field group, List<Field> scope) {
    return new Group(
        scope.stream().map(field -> row.<String>getAs(field.name())).toList(),
        row.getAs(group.name()),
        row.getAs(Corpus.GROUP_ARTICLES),
        row.getAs(Corpus.GROUP_TOKENS),
        row.getAs(Corpus.GROUP_SQUARED_TOKENS));
  }

  /** The groups of each scope. */
  Map<List<String>, Scope> scopes() {
    var byScope = new HashMap<List<String>, List<Group>>();
    groups.forEach(
        group -> byScope.computeIfAbsent(group.scope(), first -> new ArrayList<>()).add(group));
    var scopes = new HashMap<List<String>, Scope>();
    byScope.forEach((key, members) -> scopes.put(key, new Scope(members, minimum)));
    return scopes;
  }

  /** The groups of one scope, each with the totals of its articles and of all other articles. */
  static final class Scope {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Burstiness.Articles> own = new ArrayList<>();
    private final List<Burstiness.Articles> others = new ArrayList<>();
    private final long minimum;
    private final int[] tested;

    private Scope(List<Group> members, long minimum) {
      this.minimum = minimum;
      long articles = members.stream().mapToLong(Group::articles).sum();
      long size = members.stream().mapToLong(Group::size).sum();
      long squares = members.stream().mapToLong(Group::squaredSize).sum();
      // A group without tokens is not compared, but its articles count among the others.
      for (Group group : members.stream().filter(one -> one.size() > 0).toList()) {
        places.put(group.name(), places.size());
        names.add(group.name());
        own.add(new Burstiness.Articles(group.articles(), group.size(), group.squaredSize()));
        others.add(
            new Burstiness.Articles(
                articles - group.articles(), size - group.size(), squares - group.squaredSize()));
      }
      tested = IntStream.range(0, names.size()).filter(this::isTested).toArray();
    }

    int size() {
      return names.size();
    }

    int place(String name) {
      return places.get(name);
    }

    String name(int place) {
      return names.get(place);
    }

    Burstiness.Articles own(int place) {
      return own.get(place);
    }

    Burstiness.Articles others(int place) {
      return others.get(place);
    }

    /** Whether the other groups have any tokens to compare with. */
    boolean hasOthers(int place) {
      return others.get(place).tokens() > 0;
    }

    /** Whether the group has enough articles for a test, and the others have. */
    boolean isTested(int place) {
      return hasOthers(place)
          && Math.min(own.get(place).count(), others.get(place).count()) >= minimum;
    }

    /** The places of the groups that are tested; callers must not modify the array. */
    int[] tested() {
      return tested;
    }
  }
}
