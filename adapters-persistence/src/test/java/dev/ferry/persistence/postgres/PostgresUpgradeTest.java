package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.UpgradeContract;
import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresUpgradeTest extends UpgradeContract {
    PostgresUpgradeTest() {
        super(PostgresServer.withoutSchema());
    }
}
