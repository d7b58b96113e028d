package org.broadsheet.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;

/** A Parquet file of articles; only the columns that are an article's are read. */
final class ParquetRecords implements RecordReader {
  private final ParquetReader<Group> rows;
  private final Map<Integer, FieldNames.Place> places = new LinkedHashMap<>();
  private long row;

  ParquetRecords(InputFile file, FieldNames names, Storage storage) throws IOException {
    var configuration = new Configuration(storage.configuration());
    MessageType wanted = wanted(file, names, configuration);
    configuration.set(ReadSupport.PARQUET_READ_SCHEMA, wanted.toString());
    rows =
        ParquetReader.builder(new GroupReadSupport(), file.path()).withConf(configuration).build();
  }

  private MessageType wanted(InputFile file, FieldNames names, Configuration configuration)
      throws IOException {
    List<Type> columns = new ArrayList<>();
    try (var reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), configuration))) {
      MessageType all = reader.getFileMetaData().getSchema();
      for (Type column : all.getFields()) {
        FieldNames.Place place = names.place(column.getName());
        if (place != null) {
          places.put(columns.size(), place);
          columns.add(column);
        }
      }
      return new MessageType(all.getName(), columns.isEmpty() ? all.getFields() : columns);
    } catch (RuntimeException e) {
      throw new IOException("Not a Parquet file: " + file.sourceFile(), e);
    }
  }

  @Override
  public RawRecord next() throws IOException {
    Group group = read();
    if (group == null) {
      return null;
    }
    row++;
    var values = new ArrayList<String>();
    places.keySet().forEach(column -> values.add(ParquetText.of(group, column)));
    RawRecord record = RawRecord.read(row, excerpt(values));
    int i = 0;
    for (FieldNames.Place place : places.values()) {
      record.put(place, values.get(i++));
    }
    return record;
  }

  private Group read() throws IOException {
    try {
      return rows.read();
    } catch (RuntimeException e) {
      throw new IOException("A Parquet file that breaks off", e);
    }
  }

  /** A row has no text of its own: its values, each after its field's name. */
  private String excerpt(List<String> values) {
    var line = new StringBuilder();
    int i = 0;
    for (FieldNames.Place place : places.values()) {
      String value = values.get(i++);
      if (value != null && place.field() != ArticleField.TEXT && line.length() < 400) {
        line.append(place.field().word()).append('=');
        line.append(value, 0, Math.min(200, value.length())).append(' ');
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
