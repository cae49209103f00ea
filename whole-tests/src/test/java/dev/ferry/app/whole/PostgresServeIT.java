package dev.ferry.app.whole;

class PostgresServeIT extends ServeRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
