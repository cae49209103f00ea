package dev.ferry.app.whole;

class PostgresKilledWaveIT extends KilledWaves {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
