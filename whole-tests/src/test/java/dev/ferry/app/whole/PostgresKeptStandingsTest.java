package dev.ferry.app.whole;

class PostgresKeptStandingsTest extends KeptStandings {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
