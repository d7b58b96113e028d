package org.broadsheet.report;

import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.EntityNetworks.COMMUNITY;
import static org.broadsheet.analysis.pair.EntityNetworks.DEGREE;
import static org.broadsheet.analysis.pair.EntityNetworks.PAGERANK;
import static org.broadsheet.analysis.pair.EntityNetworks.WEIGHTED_DEGREE;

import org.broadsheet.analysis.pair.EntityNetworks;

/** Which entities are central in the network of pairs, and their communities. */
public final class EntityNetwork {
  public static final Report REPORT =
      Report.named("entity_network")
          .about(
              "The network of entity pairs with npmi above 0 and q_value below 0.05: how central"
                  + " each entity is, and its community.")
          .oneRowPer("entity", ENTITY_ID)
          .with(DEGREE, WEIGHTED_DEGREE, PAGERANK, COMMUNITY)
          .referringTo(Entities.NAME, ENTITY_ID)
          .fromNoted(EntityNetworks::of);

  private EntityNetwork() {}
}
