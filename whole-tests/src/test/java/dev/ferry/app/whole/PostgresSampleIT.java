package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresSampleIT extends SampleRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
