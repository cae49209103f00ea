package dev.ferry.testkit.identity;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.util.Optional;

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
    protected String comesBackClaiming(URI to, EmailAddress address) {
        SignIn known = Samples.signIn(address.written());
        return fake.comesBack(
                to, new SignIn(known.issuer(), known.subject(), Optional.empty(), false, true, address, false, false));
    }

    @Override
    protected String logoutToken(EmailAddress address) {
        return fake.logoutToken(Samples.signIn(address.written()));
    }
}
