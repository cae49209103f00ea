package dev.ferry.app.whole;

class PostgresOwnersWayIT extends OwnersWayRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
