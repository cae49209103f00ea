package dev.ferry.persistence.migration;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.invitation.MigrationInvitationsContract;
import dev.ferry.testkit.operation.Stores;

class H2MigrationInvitationsTest extends MigrationInvitationsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
