package dev.ferry.app.whole;

class H2OwnersWayIT extends OwnersWayRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
