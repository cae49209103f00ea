package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresKeptStandingsTest extends KeptStandings {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
