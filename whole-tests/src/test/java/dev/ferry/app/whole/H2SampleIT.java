package dev.ferry.app.whole;

class H2SampleIT extends SampleRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
