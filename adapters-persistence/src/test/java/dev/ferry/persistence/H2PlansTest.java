package dev.ferry.persistence;

class H2PlansTest extends PlansContract {
    @Override
    protected InjectedStores stores() {
        return InjectedStores.inANewHome();
    }

    @Override
    protected boolean looksUp(String plan) {
        return !plan.contains("tableScan");
    }
}
