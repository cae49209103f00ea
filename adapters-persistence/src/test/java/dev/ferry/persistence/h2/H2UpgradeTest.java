package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.EmptyDatabase;
import dev.ferry.persistence.upgrade.UpgradeContract;
import java.util.UUID;
import org.jooq.SQLDialect;

class H2UpgradeTest extends UpgradeContract {
    H2UpgradeTest() {
        super(inMemory());
    }

    /** There as long as a connection to it is. */
    static EmptyDatabase inMemory() {
        return new EmptyDatabase(
                "jdbc:h2:mem:" + UUID.randomUUID(), "ferry", "", H2Opening.PLACEHOLDERS, SQLDialect.H2, () -> {});
    }
}
