package dev.ferry.persistence;

class PostgresPlansTest extends PlansContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.inANewDatabase();
    }

    @Override
    protected boolean looksUp(String plan) {
        return plan.contains("Index Cond");
    }
}
