package dev.ferry.app.whole;

class H2DamageIT extends DamageRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
