package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresKilledGoLiveIT extends KilledGoLiveRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
