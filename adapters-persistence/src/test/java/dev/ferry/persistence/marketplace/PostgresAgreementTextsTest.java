package dev.ferry.persistence.marketplace;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.marketplace.AgreementTextsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresAgreementTextsTest extends AgreementTextsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
