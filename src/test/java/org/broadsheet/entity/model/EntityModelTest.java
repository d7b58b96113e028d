package org.broadsheet.entity.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.recognition.Recognition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityModelTest {
  private static byte[] written;

  @BeforeAll
  static void learn() throws IOException {
    written = bytes(EntityTraining.learn(InventedGold.texts(12)));
  }

  private static byte[] bytes(EntityModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static EntityModel read(byte[] bytes) throws IOException {
    return EntityModel.read(new ByteArrayInputStream(bytes));
  }

  private static int behindFirstLine() {
    return new String(written, US_ASCII).indexOf('\n') + 1;
  }

  @Test
  void readsWhatItHasWritten() throws IOException {
    assertThat(bytes(read(written))).isEqualTo(written);
  }

  @Test
  void saysInItsFirstLineWhatItIs() {
    assertThat(new String(written, US_ASCII)).startsWith("broadsheet entity model 1-");
  }

  @Test
  void travelsToTasks() throws IOException, ClassNotFoundException {
    var out = new ByteArrayOutputStream();
    try (var objects = new ObjectOutputStream(out)) {
      objects.writeObject(Recognition.ofModel(read(written)));
    }
    assertThat(out.size()).as("compressed on its way").isLessThan(written.length + 4_096);
    try (var objects = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      var arrived = (Recognition) objects.readObject();
      assertThat(
              arrived
                  .with(CaseCounts.NONE)
                  .mentions("Yesterday Aldo Brankov said in Sorrin.", "en"))
          .containsExactly(
              new Mention(10, 22, EntityType.PERSON), new Mention(31, 37, EntityType.PLACE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "no model", "broadsheet entity models\n", "PK\u0003\u0004"})
  void refusesAFileThatIsNotAModel(String content) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(content.getBytes(US_ASCII)))
        .withMessage("it is not an entity model");
  }

  @Test
  void refusesAnotherVersion() {
    byte[] other = written.clone();
    other[behindFirstLine() - 2] ^= 1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(other))
        .withMessageMatching("it is of version \\S+, this Broadsheet reads \\S+: train it again");
  }

  @Test
  void refusesEveryTruncation() {
    for (int length = behindFirstLine(); length < written.length; length += 97) {
      byte[] part = Arrays.copyOf(written, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(part))
          .withMessage("it is damaged");
    }
  }

  @Test
  void refusesAFlippedBit() {
    int header = behindFirstLine() + 10; // Of gzip's header not every bit matters.
    for (int at = header; at < written.length; at += 211) {
      byte[] flipped = written.clone();
      flipped[at] ^= 4;
      assertThatIllegalArgumentException().as("byte %d", at).isThrownBy(() -> read(flipped));
    }
  }
}
