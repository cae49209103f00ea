package dev.ferry.testkit.legacy;

import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link LegacyAccounts} must do. Used like any {@link StoreContract}. */
public abstract class LegacyAccountsContract extends StoreContract {
    @Nested
    final class Keeping extends LegacyAccountsKeeping {
        Keeping() {
            super(LegacyAccountsContract.this);
        }
    }

    @Nested
    final class Finding extends LegacyAccountsFinding {
        Finding() {
            super(LegacyAccountsContract.this);
        }
    }

    @Nested
    final class Replacing extends LegacyAccountsReplacing {
        Replacing() {
            super(LegacyAccountsContract.this);
        }
    }
}
