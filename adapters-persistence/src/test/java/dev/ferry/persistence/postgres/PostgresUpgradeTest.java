package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.UpgradeContract;

class PostgresUpgradeTest extends UpgradeContract {
    PostgresUpgradeTest() {
        super(PostgresServer.withoutSchema());
    }
}
