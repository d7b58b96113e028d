package org.broadsheet.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.broadsheet.schema.Field;

/**
 * A network as GEXF 1.2, which Gephi and NetworkX read. Version 1.3 adds nothing that is needed
 * here, and some programs do not support it.
 *
 * <p>Source: GEXF 1.2 (gexf.net); the "draft" in the namespace of this version is final.
 */
final class Gexf {
  private Gexf() {}

  static void write(Network network, String creator, OutputStream file) throws IOException {
    try (var xml = new Xml(file)) {
      xml.open("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
      xml.open("meta");
      xml.text(creator, "creator").text(network.description(), "description").close("meta");
      xml.open("graph", "mode", "static", "defaultedgetype", "undirected");
      attributes("node", network.nodeFields(), xml);
      attributes("edge", network.edgeFields(), xml);
      xml.open("nodes");
      for (Network.Node node : network.nodes()) {
        xml.open("node", "id", node.id(), "label", node.label());
        values(node.values(), xml);
        xml.close("node");
      }
      xml.close("nodes").open("edges");
      for (int i = 0; i < network.edges().size(); i++) {
        edge(Integer.toString(i), network.edges().get(i), xml);
      }
      xml.close("edges").close("graph").close("gexf");
    }
  }

  private static void attributes(String of, List<Field> fields, Xml xml) throws IOException {
    xml.open("attributes", "class", of, "mode", "static");
    for (Field field : fields) {
      xml.element(
          "attribute", "id", field.name(), "title", field.name(), "type", Cells.type(field));
    }
    xml.close("attributes");
  }

  private static void edge(String id, Network.Edge edge, Xml xml) throws IOException {
    String weight = Cells.text(edge.weight());
    xml.open("edge", "id", id, "source", edge.source(), "target", edge.target(), "weight", weight);
    values(edge.values(), xml);
    xml.close("edge");
  }

  private static void values(Map<String, Object> values, Xml xml) throws IOException {
    xml.open("attvalues");
    for (Map.Entry<String, Object> value : values.entrySet()) {
      xml.element("attvalue", "for", value.getKey(), "value", Cells.text(value.getValue()));
    }
    xml.close("attvalues");
  }
}
