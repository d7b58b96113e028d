package org.broadsheet.exchange;

import java.io.IOException;
import org.broadsheet.report.Companion;
import org.broadsheet.report.EntityPairs;
import org.broadsheet.report.PublishedRun;

/** Writes the network of entities for programs that draw and analyse graphs. */
public final class Graphs implements Companion {
  @Override
  public String name() {
    return "graphs";
  }

  /** Writes the files if the run has the report entity_pairs. */
  @Override
  public void write(PublishedRun run, Files files) throws IOException {
    if (!run.has(EntityPairs.REPORT)) {
      return;
    }
    Network network = Network.of(run);
    Gexf.write(network, "Broadsheet " + run.about().version(), files.create("graph/entities.gexf"));
    GraphMl.write(network, files.create("graph/entities.graphml"));
    GephiTables.nodes(network, files.create("graph/nodes.csv"));
    GephiTables.edges(network, files.create("graph/edges.csv"));
  }
}
