package dev.ferry.testkit.marketplace;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAgreementTextsTest extends AgreementTextsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
