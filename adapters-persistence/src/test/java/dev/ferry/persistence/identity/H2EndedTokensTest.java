package dev.ferry.persistence.identity;

import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.identity.EndedTokensContract;
import org.junit.jupiter.api.AfterEach;

class H2EndedTokensTest extends EndedTokensContract {
    private final H2Stores stores = H2Stores.empty();

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected EndedTokens empty() {
        return new SignedOut(stores.database());
    }
}
