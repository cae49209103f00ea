package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("landing")
class PostgresOwnersWayIT extends OwnersWayRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
