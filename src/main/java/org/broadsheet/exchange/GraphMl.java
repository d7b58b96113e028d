package org.broadsheet.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.broadsheet.schema.Field;

/**
 * A network as GraphML, which igraph, NetworkX, Cytoscape and yEd read.
 *
 * <p>Source: GraphML 1.0 (graphml.graphdrawing.org).
 */
final class GraphMl {
  private GraphMl() {}

  static void write(Network network, OutputStream file) throws IOException {
    try (var xml = new Xml(file)) {
      xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
      xml.text(network.description(), "desc");
      key("label", "node", "label", "string", xml);
      keys("node", network.nodeFields(), xml);
      key("weight", "edge", "weight", "double", xml);
      keys("edge", network.edgeFields(), xml);
      xml.open("graph", "id", "entities", "edgedefault", "undirected");
      for (Network.Node node : network.nodes()) {
        xml.open("node", "id", node.id()).text(node.label(), "data", "key", "label");
        values("node", node.values(), xml);
        xml.close("node");
      }
      for (Network.Edge edge : network.edges()) {
        xml.open("edge", "source", edge.source(), "target", edge.target());
        xml.text(Cells.text(edge.weight()), "data", "key", "weight");
        values("edge", edge.values(), xml);
        xml.close("edge");
      }
      xml.close("graph").close("graphml");
    }
  }

  private static void keys(String of, List<Field> fields, Xml xml) throws IOException {
    for (Field field : fields) {
      key(of + "_" + field.name(), of, field.name(), Cells.type(field), xml);
    }
  }

  private static void key(String id, String of, String name, String type, Xml xml)
      throws IOException {
    xml.element("key", "id", id, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void values(String of, Map<String, Object> values, Xml xml) throws IOException {
    for (Map.Entry<String, Object> value : values.entrySet()) {
      xml.text(Cells.text(value.getValue()), "data", "key", of + "_" + value.getKey());
    }
  }
}
