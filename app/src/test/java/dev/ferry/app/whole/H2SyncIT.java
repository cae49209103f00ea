package dev.ferry.app.whole;

class H2SyncIT extends SyncRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
