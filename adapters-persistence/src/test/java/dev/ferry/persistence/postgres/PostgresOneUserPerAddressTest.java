package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.OneUserPerAddressContract;

class PostgresOneUserPerAddressTest extends OneUserPerAddressContract {
    PostgresOneUserPerAddressTest() {
        super(PostgresServer.withoutSchema());
    }
}
