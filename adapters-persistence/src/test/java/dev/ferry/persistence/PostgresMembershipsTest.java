package dev.ferry.persistence;

import dev.ferry.testkit.membership.MembershipsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMembershipsTest extends MembershipsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
