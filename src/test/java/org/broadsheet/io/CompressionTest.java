package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.article;
import static org.broadsheet.io.input.ScreenedInput.file;
import static org.broadsheet.io.input.ScreenedInput.gzip;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.io.input.BoundedRecords;
import org.broadsheet.io.input.ScreenedInput;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CompressionTest {
  @TempDir Path folder;

  @Test
  void readsGzipAndZstdByTheirEndings() {
    byte[] lines = (article("a") + article("b")).getBytes(UTF_8);
    assertThat(ids(file(folder, "a.jsonl.gz", gzip(lines)))).containsExactly("a", "b");
    assertThat(ids(file(folder, "a.JSONL.GZ", gzip(lines)))).containsExactly("a", "b");
    assertThat(ids(file(folder, "a.jsonl.zst", Zstd.compress(lines)))).containsExactly("a", "b");
    byte[] csv = "id,outlet,text\na,Bugle,Rain.\n".getBytes(UTF_8);
    assertThat(ids(file(folder, "a.csv.zst", Zstd.compress(csv)))).containsExactly("a");
  }

  @Test
  void readsEveryMemberOfAFile() {
    byte[] a = article("a").getBytes(UTF_8);
    byte[] b = article("b").getBytes(UTF_8);
    assertThat(ids(file(folder, "two.jsonl.gz", joined(gzip(a), gzip(new byte[0]), gzip(b)))))
        .containsExactly("a", "b");
    assertThat(ids(file(folder, "two.jsonl.zst", joined(Zstd.compress(a), Zstd.compress(b)))))
        .containsExactly("a", "b");
  }

  @Test
  void reportsAMemberThatIsNotGzipOnce() {
    byte[] a = gzip(article("a").getBytes(UTF_8));
    byte[] b = gzip(article("b").getBytes(UTF_8));
    b[0] ^= 1;
    assertThat(new ScreenedInput().fates(file(folder, "bad.jsonl.gz", joined(a, b))))
        .containsExactly("1 accepted", "2 unreadable_file");
    assertThat(
            new ScreenedInput()
                .fates(file(folder, "tail.jsonl.gz", joined(a, "garbage".getBytes(UTF_8)))))
        .containsExactly("1 accepted", "2 unreadable_file");
    assertThat(
            new ScreenedInput()
                .fates(
                    file(
                        folder,
                        "bad.jsonl.zst",
                        joined(
                            Zstd.compress(article("a").getBytes(UTF_8)),
                            "garbage".getBytes(UTF_8)))))
        .containsExactly("1 accepted", "2 unreadable_file");
  }

  @Test
  void keepsTheRowsBeforeABreak() {
    byte[] lines = manyLines();
    byte[] gz = gzip(lines);
    byte[] zst = Zstd.compress(lines);
    assertBreaksOff(file(folder, "a.jsonl.gz", Arrays.copyOf(gz, gz.length * 2 / 3)), true);
    assertBreaksOff(file(folder, "b.jsonl.gz", Arrays.copyOf(gz, gz.length - 1)), true);
    assertBreaksOff(file(folder, "c.jsonl.gz", Arrays.copyOf(gz, 5)), false);
    assertBreaksOff(file(folder, "d.jsonl.gz", new byte[0]), false);
    assertBreaksOff(file(folder, "a.jsonl.zst", Arrays.copyOf(zst, zst.length * 2 / 3)), false);
  }

  @Test
  void reportsEveryLossInADamagedFile() {
    byte[] lines = manyLines();
    List<Seen> whole = new ScreenedInput().read(file(folder, "whole.jsonl", lines));
    var random = new Random(8);
    for (int i = 0; i < 80; i++) {
      boolean isGzip = i % 2 == 0;
      byte[] damaged = isGzip ? gzip(lines) : Zstd.compress(lines);
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[10 + random.nextInt(damaged.length - 10)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = file(folder, isGzip ? "d.jsonl.gz" : "d.jsonl.zst", damaged);
      List<Seen> seen = new ScreenedInput().read(file);
      long broken = seen.stream().filter(s -> "unreadable_file".equals(s.reason())).count();
      assertThat(broken).isLessThanOrEqualTo(1);
      if (isGzip && broken == 0) {
        assertThat(seen).extracting(Seen::id).isEqualTo(whole.stream().map(Seen::id).toList());
      }
    }
  }

  @Test
  void reportsAFileThatIsNotWhatItsNameSays() {
    byte[] plain = article("a").getBytes(UTF_8);
    assertThat(new ScreenedInput().fates(file(folder, "a.jsonl.gz", plain)))
        .containsExactly("1 unreadable_file");
    assertThat(new ScreenedInput().fates(file(folder, "a.jsonl.zst", plain)))
        .containsExactly("1 unreadable_file");
    assertThat(new ScreenedInput().read(file(folder, "a.jsonl", gzip(plain))))
        .isNotEmpty()
        .allSatisfy(seen -> assertThat(seen.status()).isEqualTo("rejected"));
  }

  @Test
  void holdsNoMoreOfALineThanTheLimit() throws IOException {
    Path file = folder.resolve("bomb.jsonl.gz");
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      byte[] zeros = "0".repeat(1 << 20).getBytes(UTF_8);
      out.write("{\"text\":\"".getBytes(UTF_8));
      for (int i = 0; i < 400; i++) {
        out.write(zeros);
      }
      out.write(("\"}\n" + article("behind")).getBytes(UTF_8));
    }
    assertThat(Files.size(file)).isLessThan(500_000);
    List<Seen> seen = new ScreenedInput().read(file);
    assertThat(seen).extracting(Seen::fate).containsExactly("1 too_long", "2 accepted");
    assertThat(seen.get(0).excerpt()).hasSize(200);
  }

  @Test
  void holdsNoMoreOfARecordThanTheLimit() throws IOException {
    byte[] bytes = ("\"" + "0".repeat(20_000_000)).getBytes(UTF_8);
    var records = new BoundedRecords(new ByteArrayInputStream(bytes), 100_000);
    assertThat(records.next()).isTrue();
    assertThat(records.isTooLong()).isTrue();
    assertThat(records.text()).hasSize(100_000);
    assertThat(records.next()).isFalse();
  }

  private void assertBreaksOff(Path file, boolean hasRows) {
    List<String> fates = new ScreenedInput().fates(file);
    String last = fates.get(fates.size() - 1);
    assertThat(last).endsWith(" unreadable_file");
    assertThat(fates.subList(0, fates.size() - 1)).allMatch(fate -> fate.endsWith(" accepted"));
    assertThat(last).startsWith(fates.size() + " ");
    if (hasRows) {
      assertThat(fates).hasSizeGreaterThan(100);
    }
  }

  private static byte[] manyLines() {
    var random = new Random(1);
    var lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(article(Long.toHexString(random.nextLong())));
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static List<String> ids(Path file) {
    return new ScreenedInput().read(file).stream().map(Seen::id).toList();
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
