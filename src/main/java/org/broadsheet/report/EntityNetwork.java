package org.broadsheet.report;

import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.EntityNetworks.COMMUNITY;
import static org.broadsheet.analysis.pair.EntityNetworks.DEGREE;
import static org.broadsheet.analysis.pair.EntityNetworks.PAGERANK;
import static org.broadsheet.analysis.pair.EntityNetworks.WEIGHTED_DEGREE;

import org.broadsheet.analysis.pair.EntityNetworks;

/** Who stands in the middle, and who belongs with whom. */
public final class EntityNetwork {
  public static final Report REPORT =
      Report.named("entity_network")
          .about(
              "The network of pairs that belong together (npmi above 0, q_value below 0.05): each"
                  + " entity's weight in it and its community.")
          .oneRowPer("entity", ENTITY_ID)
          .with(DEGREE, WEIGHTED_DEGREE, PAGERANK, COMMUNITY)
          .referringTo("entities", ENTITY_ID)
          .fromNoted(EntityNetworks::of);

  private EntityNetwork() {}
}
