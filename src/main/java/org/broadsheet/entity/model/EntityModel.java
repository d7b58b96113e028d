package org.broadsheet.entity.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A trained model: weights from −128 to 127 for each tag, in the rows that features are hashed to.
 * Immutable; serialised and stored in compressed form.
 */
public final class EntityModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient WeightTable weights;

  EntityModel(byte[] weights) {
    this.weights = new WeightTable(weights);
  }

  /**
   * Reads a model that {@link #write} has written. The stream is left open.
   *
   * @throws IllegalArgumentException with a message, if it is not a model, is of another version,
   *     or is damaged
   */
  public static EntityModel read(InputStream in) throws IOException {
    return new EntityModel(ModelFormat.read(in));
  }

  /** Writes the model. Equal models give equal bytes. The stream is left open. */
  public void write(OutputStream out) throws IOException {
    ModelFormat.write(weights.bytes(), out);
  }

  /** Sums the weights of the rows for each tag, plus a constant that is the same for all tags. */
  void score(FeatureRows rows, int[] scores) {
    weights.score(rows, scores);
  }

  private Object writeReplace() throws IOException {
    return Serialised.of(this);
  }

  /** The serialised form. */
  @SuppressWarnings("ArrayRecordComponent") // It is never compared.
  private record Serialised(byte[] written) implements Serializable {
    static Serialised of(EntityModel model) throws IOException {
      var out = new ByteArrayOutputStream();
      model.write(out);
      return new Serialised(out.toByteArray());
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
