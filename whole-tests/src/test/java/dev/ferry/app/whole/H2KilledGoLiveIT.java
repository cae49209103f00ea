package dev.ferry.app.whole;

class H2KilledGoLiveIT extends KilledGoLiveRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
