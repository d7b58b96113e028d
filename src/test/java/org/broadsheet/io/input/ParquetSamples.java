package org.broadsheet.io.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.broadsheet.io.LocalDisk;

/** Small valid Parquet files of articles, one for each compression. */
final class ParquetSamples {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message m { optional binary id (STRING); required binary outlet (STRING);
            optional binary text (STRING); optional int64 published (TIMESTAMP(MICROS,true));
            optional int96 date; optional binary uuid (DECIMAL(30,2));
            optional group authors (LIST) { repeated group list { optional binary element (STRING); } }
            optional group source { optional binary name (STRING); } }
          """);

  private static final List<byte[]> FILES =
      Stream.of(
              CompressionCodecName.UNCOMPRESSED,
              CompressionCodecName.SNAPPY,
              CompressionCodecName.GZIP,
              CompressionCodecName.ZSTD)
          .map(ParquetSamples::file)
          .toList();

  private ParquetSamples() {}

  static byte[] any(Random random) {
    return GeneratedInput.any(FILES, random);
  }

  private static byte[] file(CompressionCodecName codec) {
    try {
      Path folder = Files.createTempDirectory("parquet");
      Path file = folder.resolve("sample.parquet");
      var configuration = new Configuration();
      configuration.set("fs.file.impl", LocalDisk.class.getName());
      try (var writer =
          ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
              .withConf(configuration)
              .withType(SCHEMA)
              .withCompressionCodec(codec)
              .withPageSize(300)
              .withRowGroupSize(2L << 10)
              .build()) {
        var random = new Random(codec.name().length());
        for (int row = 0; row < 30; row++) {
          writer.write(row(row, random));
        }
      }
      byte[] content = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Group row(int number, Random random) {
    Group row = new SimpleGroup(SCHEMA);
    row.add("id", "p" + number);
    row.add("outlet", "The Bugle");
    if (random.nextInt(5) > 0) {
      row.add("text", GeneratedInput.value(random));
    }
    row.add("published", random.nextInt(5) == 0 ? random.nextLong() : 1_772_323_200_000_000L);
    if (random.nextBoolean()) {
      byte[] int96 = new byte[12];
      random.nextBytes(int96);
      row.add("date", Binary.fromConstantByteArray(int96));
    }
    Group authors = row.addGroup("authors");
    for (int author = random.nextInt(3); author > 0; author--) {
      authors.addGroup("list").add("element", "A. Writer");
    }
    row.addGroup("source").add("name", "wire");
    return row;
  }
}
