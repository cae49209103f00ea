package dev.ferry.app.whole;

class PostgresDeadlinesOverTimeTest extends DeadlinesOverTime {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
