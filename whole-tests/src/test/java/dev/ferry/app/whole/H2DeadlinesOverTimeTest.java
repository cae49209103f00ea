package dev.ferry.app.whole;

class H2DeadlinesOverTimeTest extends DeadlinesOverTime {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
