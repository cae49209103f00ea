package dev.ferry.app.whole;

class PostgresSampleIT extends SampleRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
