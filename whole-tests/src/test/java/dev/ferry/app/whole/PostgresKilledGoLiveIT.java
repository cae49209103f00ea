package dev.ferry.app.whole;

class PostgresKilledGoLiveIT extends KilledGoLiveRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
