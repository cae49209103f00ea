package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresDamageIT extends DamageRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
