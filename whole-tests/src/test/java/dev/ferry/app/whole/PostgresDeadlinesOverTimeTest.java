package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresDeadlinesOverTimeTest extends DeadlinesOverTime {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
