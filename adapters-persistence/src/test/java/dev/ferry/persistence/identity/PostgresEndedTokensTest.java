package dev.ferry.persistence.identity;

import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.identity.EndedTokensContract;
import org.junit.jupiter.api.AfterEach;

class PostgresEndedTokensTest extends EndedTokensContract {
    private final PostgresStores stores = PostgresStores.empty();

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected EndedTokens empty() {
        return new SignedOut(stores.database());
    }
}
