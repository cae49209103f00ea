package dev.ferry.portals.oidc;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.testkit.identity.SignInElsewhereContract;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

class BrowserSignInContractTest extends SignInElsewhereContract {
    private final StubProvider stub = new StubProvider(clock);

    @AfterEach
    void close() {
        stub.close();
    }

    @Override
    protected IdentityProvider provider() {
        return stub.adapter().identityProvider();
    }

    @Override
    protected String comesBack(URI to, EmailAddress address) {
        return stub.comesBack(to, address);
    }

    @Override
    protected String comesBackClaiming(URI to, EmailAddress address) {
        return stub.comesBackClaiming(to, address);
    }

    @Override
    protected String logoutToken(EmailAddress address) {
        return StubProvider.signed(stub.logout(address).build());
    }
}
