package dev.ferry.persistence;

import dev.ferry.testkit.invitation.MigrationInvitationsContract;
import dev.ferry.testkit.operation.Stores;

class H2MigrationInvitationsTest extends MigrationInvitationsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
