package dev.ferry.app.whole;

import java.util.List;

/** Two nodes on one database. */
class PostgresKilledDeadlinesIT extends KilledDeadlines {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }

    @Override
    List<String> nodes() {
        return List.of("east", "west");
    }
}
