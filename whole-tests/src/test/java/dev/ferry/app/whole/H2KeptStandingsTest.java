package dev.ferry.app.whole;

class H2KeptStandingsTest extends KeptStandings {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
