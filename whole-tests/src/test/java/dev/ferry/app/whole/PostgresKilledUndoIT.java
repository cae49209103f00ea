package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code .ci/long} has it, and {@code mvn verify} H2's. */
@EnabledIfSystemProperty(named = "ferry.kills", matches = ".+")
@Tag("thorough")
class PostgresKilledUndoIT extends KilledUndo {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
