package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.KilledStarts;

class PostgresKilledStartsTest extends KilledStarts {
    PostgresKilledStartsTest() {
        super(new TriedDatabases());
    }
}
