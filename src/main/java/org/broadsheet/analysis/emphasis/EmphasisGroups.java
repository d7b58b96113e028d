package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.schema.Field;

/** The groups that are compared, by scope: only groups in one scope (a language) are. */
final class EmphasisGroups implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Group> groups;
  private final long minimum;

  /** A group's articles in one scope. */
  private record Group(List<String> scope, String name, long articles, long size, long squaredSize)
      implements Serializable {}

  private EmphasisGroups(List<Group> groups, long minimum) {
    this.groups = List.copyOf(groups);
    this.minimum = minimum;
  }

  /**
   * Reads the groups: as many rows as there are groups and scopes.
   *
   * @param totals columns group, scope, and the three of {@link Corpus#totals}
   * @param keys the group, then the scope
   * @param minimum articles that a group and all others must each have to be tested
   */
  static EmphasisGroups of(Dataset<Row> totals, List<Field> keys, long minimum) {
    var groups = new ArrayList<Group>();
    Stream<Column> sums =
        Stream.of(Corpus.GROUP_ARTICLES, Corpus.GROUP_TOKENS, Corpus.GROUP_SQUARED_TOKENS)
            .map(name -> col(name));
    Column[] columns = Stream.concat(keys.stream().map(Field::column), sums).toArray(Column[]::new);
    for (Row row : totals.select(columns).collectAsList()) {
      var scope = new ArrayList<String>();
      for (int i = 1; i < keys.size(); i++) {
        scope.add(row.getString(i));
      }
      int sum = keys.size();
      groups.add(
          new Group(
              List.copyOf(scope),
              row.getString(0),
              row.getLong(sum),
              row.getLong(sum + 1),
              row.getLong(sum + 2)));
    }
    return new EmphasisGroups(groups, minimum);
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

  /** The groups of one scope, each with its articles and those of all others. */
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
      // One without a token has nothing to compare, but its articles are among the others'.
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

    /** Whether there is anything to compare a group with. */
    boolean hasOthers(int place) {
      return others.get(place).tokens() > 0;
    }

    /** Whether a group has enough articles, and the others have. */
    boolean isTested(int place) {
      return hasOthers(place)
          && Math.min(own.get(place).count(), others.get(place).count()) >= minimum;
    }

    /** The groups that are tested; not to be changed. */
    int[] tested() {
      return tested;
    }
  }
}
