package org.broadsheet.report;

import static org.broadsheet.analysis.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.EntityNetworks.COMMUNITY;
import static org.broadsheet.analysis.EntityNetworks.DEGREE;
import static org.broadsheet.analysis.EntityNetworks.PAGERANK;
import static org.broadsheet.analysis.EntityNetworks.WEIGHTED_DEGREE;

import org.broadsheet.analysis.EntityNetworks;

/** Who stands in the middle, and who belongs with whom. */
final class EntityNetwork {
  static final Report REPORT =
      Report.named("entity_network")
          .about(
              "The network of pairs that belong together (npmi above 0, q_value below 0.05): each"
                  + " entity's weight in it and its community.")
          .oneRowPer("entity", ENTITY_ID)
          .with(DEGREE, WEIGHTED_DEGREE, PAGERANK, COMMUNITY)
          .referringTo("entities", ENTITY_ID)
          .from(EntityNetworks::of);

  private EntityNetwork() {}
}
