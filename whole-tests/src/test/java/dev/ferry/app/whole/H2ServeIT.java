package dev.ferry.app.whole;

class H2ServeIT extends ServeRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
