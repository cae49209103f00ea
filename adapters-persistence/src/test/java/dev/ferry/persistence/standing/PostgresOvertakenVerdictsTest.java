package dev.ferry.persistence.standing;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresOvertakenVerdictsTest extends OvertakenVerdictsContract {
    @Override
    protected InjectedStores emptyStores() {
        return PostgresStores.empty();
    }
}
