package dev.ferry.testkit.search;

import dev.ferry.domain.search.AccountWords;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link AccountWords} must do. Used like any {@link StoreContract}. */
public abstract class AccountWordsContract extends StoreContract {
    @Nested
    final class Words extends SearchedWords {
        Words() {
            super(AccountWordsContract.this);
        }
    }

    @Nested
    final class Changes extends SearchedChanges {
        Changes() {
            super(AccountWordsContract.this);
        }
    }

    @Nested
    final class Pages extends SearchedPages {
        Pages() {
            super(AccountWordsContract.this);
        }
    }
}
