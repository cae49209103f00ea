package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("landing")
class PostgresServeIT extends ServeRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
