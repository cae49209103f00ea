package dev.ferry.testkit.search;

import dev.ferry.domain.search.AccountSearch;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link AccountSearch} must do. Used like any {@link StoreContract}. */
public abstract class AccountSearchContract extends StoreContract {
    @Nested
    final class Words extends SearchedWords {
        Words() {
            super(AccountSearchContract.this);
        }
    }

    @Nested
    final class Changes extends SearchedChanges {
        Changes() {
            super(AccountSearchContract.this);
        }
    }

    @Nested
    final class Pages extends SearchedPages {
        Pages() {
            super(AccountSearchContract.this);
        }
    }
}
