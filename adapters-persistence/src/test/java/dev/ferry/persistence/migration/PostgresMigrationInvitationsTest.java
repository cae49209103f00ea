package dev.ferry.persistence.migration;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.invitation.MigrationInvitationsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMigrationInvitationsTest extends MigrationInvitationsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
