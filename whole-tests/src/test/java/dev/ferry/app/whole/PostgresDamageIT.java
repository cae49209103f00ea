package dev.ferry.app.whole;

class PostgresDamageIT extends DamageRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
