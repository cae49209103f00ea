package dev.ferry.testkit.invitation;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryMigrationInvitationsTest extends MigrationInvitationsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
