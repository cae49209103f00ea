package dev.ferry.persistence.database;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresPlansTest extends PlansContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.inANewDatabase();
    }

    @Override
    protected boolean looksUp(String plan) {
        return plan.contains("Index Cond");
    }

    @Override
    protected boolean sorts(String plan) {
        return plan.contains("Sort Key");
    }
}
