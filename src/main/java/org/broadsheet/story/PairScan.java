package org.broadsheet.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.GroupedRows;

/**
 * Finds the pairs of similar articles of a block. Takes rows of {@link StoryFields#IN_BLOCK}, with
 * those of a block and part together and its own articles first. Gives rows of {@link
 * StoryFields#EDGE}: pairs whose cosine is at least {@value #LEAST}. Each article is paired with at
 * most {@value #MOST} articles before it, those with the highest cosines.
 *
 * @param parts the number of parts of each block of days
 */
record PairScan(int parts) implements MapPartitionsFunction<Row, Row> {
  private static final float LEAST = 0.02f;
  private static final int MOST = 500;

  /** A block and a part of it. */
  private record Place(long block, int part) {
    private static final int BLOCK = StoryFields.IN_BLOCK.fieldIndex(StoryFields.BLOCK);
    private static final int PART = StoryFields.IN_BLOCK.fieldIndex(StoryFields.PART);

    static Place of(Row row) {
      return new Place(row.getLong(BLOCK), row.getInt(PART));
    }
  }

  /** An article in a block. */
  private record Member(
      long article,
      Integer day,
      boolean isOwn,
      List<Long> searchTerms,
      List<Long> terms,
      List<Float> weights) {
    static Member of(Row row) {
      return new Member(
          row.getAs(StoryFields.ARTICLE),
          row.getAs(StoryFields.DAY),
          row.getAs(StoryFields.IS_OWN),
          row.getList(row.fieldIndex(StoryFields.SEARCH_TERMS)),
          row.getList(row.fieldIndex(StoryFields.TERMS)),
          row.getList(row.fieldIndex(StoryFields.WEIGHTS)));
    }
  }

  /** Another article and its cosine. */
  private record Like(int member, float cosine) {}

  @Override
  public Iterator<Row> call(Iterator<Row> inBlocks) {
    return new FlatMapIterator<>(
        new GroupedRows(inBlocks, StoryFields.BLOCK, StoryFields.PART),
        rows -> new Block(rows, parts).edges().iterator());
  }

  /** The articles of one block, and its own articles by term. */
  private static final class Block {
    private final Place place;
    private final List<Member> members;
    private final int parts;
    private final Numbering terms = new Numbering();
    private final List<Postings> postings = new ArrayList<>();
    private final float[] cosines;
    private final int[] touched;

    Block(List<Row> rows, int parts) {
      this.place = Place.of(rows.get(0));
      this.members = rows.stream().map(Member::of).toList();
      this.parts = parts;
      this.cosines = new float[members.size()];
      this.touched = new int[members.size()];
    }

    List<Row> edges() {
      var edges = new ArrayList<Row>();
      for (int i = 0; i < members.size(); i++) {
        Member member = members.get(i);
        for (Like like : likes(member)) {
          edges.add(edge(member, members.get(like.member()), like.cosine()));
        }
        if (member.isOwn()) {
          post(i);
        }
      }
      return edges;
    }

    /** The article with the smaller key first. */
    private static Row edge(Member one, Member other, float cosine) {
      if (one.article() > other.article()) {
        return edge(other, one, cosine);
      }
      return RowFactory.create(
          one.article(), other.article(), cosine, one.day() != null, other.day() != null);
    }

    private List<Like> likes(Member member) {
      int size = 0;
      for (int i = 0; i < member.terms().size(); i++) {
        int term = terms.find(member.terms().get(i));
        Postings having = term < 0 ? Postings.NONE : postings.get(term);
        float weight = member.weights().get(i);
        for (int j = 0; j < having.size; j++) {
          int other = having.members[j];
          if (cosines[other] == 0) {
            touched[size++] = other;
          }
          cosines[other] += weight * having.weights[j];
        }
      }
      var likes = new ArrayList<Like>();
      for (int i = 0; i < size; i++) {
        int other = touched[i];
        if (cosines[other] >= LEAST && isMetHere(member, members.get(other))) {
          likes.add(new Like(other, cosines[other]));
        }
        cosines[other] = 0;
      }
      if (likes.size() <= MOST) {
        return likes;
      }
      likes.sort(
          Comparator.comparingDouble((Like like) -> -like.cosine())
              .thenComparingLong(like -> members.get(like.member()).article()));
      return likes.subList(0, MOST);
    }

    /** Whether the pair is compared in this block, if it shares several; at most a week apart. */
    private boolean isMetHere(Member one, Member other) {
      if (place.part() != Blocking.OF_TERM) {
        if (Math.abs(one.day() - other.day()) > Blocking.DAYS) {
          return false;
        }
        int part = Blocking.partOf(one.article(), parts);
        return part != Blocking.partOf(other.article(), parts)
            || place.part() == part * parts + part;
      }
      return one.searchTerms().stream().filter(other.searchTerms()::contains).findFirst().get()
          == place.block();
    }

    private void post(int number) {
      Member member = members.get(number);
      for (int i = 0; i < member.terms().size(); i++) {
        int term = terms.of(member.terms().get(i));
        if (term == postings.size()) {
          postings.add(new Postings());
        }
        postings.get(term).add(number, member.weights().get(i));
      }
    }
  }

  /** The articles that have a term, with its weight in each. */
  private static final class Postings {
    static final Postings NONE = new Postings();

    private int[] members = new int[4];
    private float[] weights = new float[4];
    private int size;

    void add(int member, float weight) {
      if (size == members.length) {
        members = Arrays.copyOf(members, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      members[size] = member;
      weights[size++] = weight;
    }
  }
}
