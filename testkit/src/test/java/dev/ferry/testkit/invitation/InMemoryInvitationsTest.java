package dev.ferry.testkit.invitation;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryInvitationsTest extends InvitationsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
