package dev.ferry.persistence.marketplace;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.marketplace.AgreementTextsContract;
import dev.ferry.testkit.operation.Stores;

class H2AgreementTextsTest extends AgreementTextsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
