package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.KilledStarts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = KilledStarts.KILLS_WANTED, matches = "[1-9][0-9]*")
@Tag("thorough")
class PostgresKilledStartsTest extends KilledStarts {
    PostgresKilledStartsTest() {
        super(new TriedDatabases());
    }
}
