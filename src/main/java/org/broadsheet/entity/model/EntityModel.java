package org.broadsheet.entity.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * What a recogniser has learned: weights of −128 to 127 for each tag, in the rows that features are
 * hashed to. Immutable; travels and is stored compressed.
 */
public final class EntityModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient WeightTable weights;

  EntityModel(byte[] weights) {
    this.weights = new WeightTable(weights);
  }

  /**
   * Reads what {@link #write} has written; the stream is left open.
   *
   * @throws IllegalArgumentException saying so, if it is no model, one of another version, or
   *     damaged
   */
  public static EntityModel read(InputStream in) throws IOException {
    return new EntityModel(ModelFormat.read(in));
  }

  /** Writes it; the same model gives the same bytes. The stream is left open. */
  public void write(OutputStream out) throws IOException {
    ModelFormat.write(weights.bytes(), out);
  }

  /** The sums of the rows' weights for each tag, all of them higher by the same number. */
  void score(FeatureRows rows, int[] scores) {
    weights.score(rows, scores);
  }

  private Object writeReplace() throws IOException {
    return Travelling.of(this);
  }

  /** On its way to a task. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
  private record Travelling(byte[] written) implements Serializable {
    static Travelling of(EntityModel model) throws IOException {
      var out = new ByteArrayOutputStream();
      model.write(out);
      return new Travelling(out.toByteArray());
    }

    private Object readResolve() {
      try {
        return EntityModel.read(new ByteArrayInputStream(written));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
