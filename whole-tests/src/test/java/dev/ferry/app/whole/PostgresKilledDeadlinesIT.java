package dev.ferry.app.whole;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes on one database; they take long to start, so that {@code .ci/long} has it, and {@code mvn verify} H2's. */
@EnabledIfSystemProperty(named = "ferry.kills", matches = ".+")
@Tag("thorough")
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
