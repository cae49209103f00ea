package dev.ferry.persistence;

import dev.ferry.testkit.invitation.MigrationInvitationsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMigrationInvitationsTest extends MigrationInvitationsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
