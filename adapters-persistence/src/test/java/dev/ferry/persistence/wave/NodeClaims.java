package dev.ferry.persistence.wave;

import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.Node;

/** The claims that another node on the same database makes. */
public final class NodeClaims {
    private NodeClaims() {}

    public static WaveClaims of(Database database, Node node) {
        return new JooqWaveClaims(database, node);
    }
}
