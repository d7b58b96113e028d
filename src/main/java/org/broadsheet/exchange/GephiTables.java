package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.broadsheet.schema.Field;

/** A network as the two tables that Gephi imports. Gephi defines the capitalised columns. */
final class GephiTables {
  private GephiTables() {}

  static void nodes(Network network, OutputStream file) throws IOException {
    try (CSVPrinter csv = csv(file)) {
      csv.printRecord(header(List.of("Id", "Label"), network.nodeFields()));
      for (Network.Node node : network.nodes()) {
        csv.printRecord(row(List.of(node.id(), node.label()), node.values(), network.nodeFields()));
      }
    }
  }

  static void edges(Network network, OutputStream file) throws IOException {
    try (CSVPrinter csv = csv(file)) {
      csv.printRecord(header(List.of("Source", "Target", "Weight", "Type"), network.edgeFields()));
      for (Network.Edge edge : network.edges()) {
        csv.printRecord(
            row(
                List.of(edge.source(), edge.target(), Cells.text(edge.weight()), "Undirected"),
                edge.values(),
                network.edgeFields()));
      }
    }
  }

  private static CSVPrinter csv(OutputStream file) throws IOException {
    return new CSVPrinter(
        new BufferedWriter(new OutputStreamWriter(file, UTF_8)), CSVFormat.RFC4180);
  }

  private static List<String> header(List<String> gephiColumns, List<Field> fields) {
    var header = new ArrayList<>(gephiColumns);
    fields.forEach(field -> header.add(field.name()));
    return header;
  }

  private static List<String> row(
      List<String> gephiColumns, Map<String, Object> values, List<Field> fields) {
    var row = new ArrayList<>(gephiColumns);
    for (Field field : fields) {
      Object value = values.get(field.name());
      row.add(value == null ? null : Cells.text(value));
    }
    return row;
  }
}
