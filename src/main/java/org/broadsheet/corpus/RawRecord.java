package org.broadsheet.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** One record of a file: the fields of an article that it has, or why it cannot be read. */
public final class RawRecord {
  private final long position;
  private final String excerpt;
  private final Reason reason;
  private final EnumMap<ArticleField, String> values = new EnumMap<>(ArticleField.class);
  private final EnumMap<ArticleField, Integer> ranks = new EnumMap<>(ArticleField.class);

  private final List<String> notes = new ArrayList<>();

  private RawRecord(long position, String excerpt, Reason reason) {
    this.position = position;
    this.excerpt = excerpt;
    this.reason = reason;
  }

  /**
   * A record that could be read. Its values are added with {@link #put}.
   *
   * @param position line or row of the file at which the record starts, from 1
   * @param excerpt the start of the record
   */
  public static RawRecord read(long position, String excerpt) {
    return new RawRecord(position, excerpt, null);
  }

  /** A record that could not be read. */
  public static RawRecord rejected(long position, String excerpt, Reason reason) {
    return new RawRecord(position, excerpt, reason);
  }

  /** Adds a value, unless it is blank or a column with a lower rank has filled the field. */
  public void put(FieldNames.Place place, String value) {
    if (value == null || PrintableText.isBlank(value)) {
      return;
    }
    Integer held = ranks.get(place.field());
    if (held == null || place.rank() < held) {
      ranks.put(place.field(), place.rank());
      values.put(place.field(), value);
    }
  }

  /** Adds a value, unless it is blank or the field is filled. */
  public void put(ArticleField field, String value) {
    put(new FieldNames.Place(field, 0), value);
  }

  /** Adds a note on how the record was read. */
  public void note(ReadingNote note, String detail) {
    notes.add(note.with(detail));
  }

  /** The notes, one a line; null if there are none. */
  String notes() {
    return notes.isEmpty() ? null : String.join(ReadingNote.SEPARATOR, notes);
  }

  public long position() {
    return position;
  }

  public String excerpt() {
    return excerpt;
  }

  /** The value of a field; empty if the record has none. */
  public Optional<String> get(ArticleField field) {
    return Optional.ofNullable(values.get(field));
  }

  /** Why the record cannot be read; empty if it was read. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  /** The number of characters of all values. */
  public long length() {
    return values.values().stream().mapToLong(String::length).sum();
  }
}
