package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresKilledWaveIT extends KilledWaves {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
