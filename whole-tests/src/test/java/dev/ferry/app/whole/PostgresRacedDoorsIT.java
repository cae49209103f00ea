package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresRacedDoorsIT extends RacedDoorsRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
