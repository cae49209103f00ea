package dev.ferry.app.whole;

class H2KilledWaveIT extends KilledWaves {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
