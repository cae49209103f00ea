package dev.ferry.app.whole;

class H2RacedDoorsIT extends RacedDoorsRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
