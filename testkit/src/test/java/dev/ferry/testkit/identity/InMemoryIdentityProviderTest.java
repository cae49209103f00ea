package dev.ferry.testkit.identity;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.testkit.fault.Backend;

class InMemoryIdentityProviderTest extends IdentityProviderContract {
    private final InMemoryIdentityProvider fake = new InMemoryIdentityProvider(clock);

    @Override
    protected IdentityProvider provider() {
        return fake;
    }

    @Override
    protected String tokenFor(EmailAddress address) {
        return fake.issue(address, false).value();
    }

    @Override
    protected String tokenOfAnother(EmailAddress address) {
        InMemoryIdentityProvider another = new InMemoryIdentityProvider(clock);
        another.issue(address, false);
        another.issue(address, false);
        return another.issue(address, false).value();
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
