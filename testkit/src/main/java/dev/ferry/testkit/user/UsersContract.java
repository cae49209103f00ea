package dev.ferry.testkit.user;

import dev.ferry.domain.user.Users;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link Users} must do. Used like any {@link StoreContract}. */
public abstract class UsersContract extends StoreContract {
    @Nested
    final class Changes extends UserChanges {
        Changes() {
            super(UsersContract.this);
        }
    }

    @Nested
    final class Keeping extends UsersKeeping {
        Keeping() {
            super(UsersContract.this);
        }
    }

    @Nested
    final class Uniqueness extends UsersUniqueness {
        Uniqueness() {
            super(UsersContract.this);
        }
    }
}
