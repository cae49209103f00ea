package dev.ferry.persistence;

import dev.ferry.testkit.invitation.InvitationsContract;
import dev.ferry.testkit.operation.Stores;

class H2InvitationsTest extends InvitationsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
