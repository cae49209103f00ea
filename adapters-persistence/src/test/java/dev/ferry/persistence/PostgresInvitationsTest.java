package dev.ferry.persistence;

import dev.ferry.testkit.invitation.InvitationsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresInvitationsTest extends InvitationsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
