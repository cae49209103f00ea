package dev.ferry.persistence.database;

import dev.ferry.persistence.InjectedStores;

class H2PlansTest extends PlansContract {
    @Override
    protected InjectedStores stores() {
        return InjectedStores.inANewHome();
    }

    @Override
    protected boolean looksUp(String plan) {
        return !plan.contains("tableScan");
    }

    @Override
    protected boolean sorts(String plan) {
        return !plan.contains("index sorted");
    }
}
