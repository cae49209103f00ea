package dev.ferry.testkit.identity;

import dev.ferry.domain.identity.EndedTokens;

class InMemoryEndedTokensTest extends EndedTokensContract {
    @Override
    protected EndedTokens empty() {
        return new InMemoryEndedTokens();
    }
}
