package dev.ferry.app.whole;

class PostgresRacedDoorsIT extends RacedDoorsRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
