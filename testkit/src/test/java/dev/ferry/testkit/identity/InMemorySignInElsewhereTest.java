package dev.ferry.testkit.identity;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;

class InMemorySignInElsewhereTest extends SignInElsewhereContract {
    private final InMemorySignInElsewhere fake = new InMemorySignInElsewhere(clock);

    @Override
    protected IdentityProvider provider() {
        return fake;
    }

    @Override
    protected String comesBack(URI to, EmailAddress address) {
        return fake.comesBack(to, Samples.signIn(address.written()));
    }

    @Override
    protected String logoutToken(EmailAddress address) {
        return fake.logoutToken(Samples.signIn(address.written()));
    }
}
