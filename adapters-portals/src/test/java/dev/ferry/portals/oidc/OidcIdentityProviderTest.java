package dev.ferry.portals.oidc;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.portals.Patience;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.identity.IdentityProviderAbility;
import dev.ferry.testkit.identity.IdentityProviderContract;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class OidcIdentityProviderTest extends IdentityProviderContract {
    private final StubProvider stub = new StubProvider(clock);
    private final Patience patience = new Patience(stub.http());

    @AfterEach
    void close() {
        stub.close();
    }

    @Override
    protected IdentityProvider provider() {
        return patience.with(IdentityProvider.class, stub.adapter().identityProvider());
    }

    @Override
    protected String tokenFor(EmailAddress address) {
        return stub.accessToken(address);
    }

    @Override
    protected String tokenOfAnother(EmailAddress address) {
        return StubProvider.signed(
                StubProvider.ANOTHER_KEY, stub.access(address).build());
    }

    @Override
    protected Backend backend() {
        return patience;
    }

    @Override
    protected Set<Gap> gaps() {
        return Gap.all("people sign in elsewhere", IdentityProviderAbility.ISSUES_TOKENS);
    }
}
