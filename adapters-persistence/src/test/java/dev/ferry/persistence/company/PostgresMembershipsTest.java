package dev.ferry.persistence.company;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.membership.MembershipsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMembershipsTest extends MembershipsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
