package dev.ferry.application.signin;

import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.TokenIssuer;
import jakarta.inject.Inject;

/** Somebody signs out. */
public final class SignOut {
    private final IdentityProvider provider;

    @Inject
    public SignOut(IdentityProvider provider) {
        this.provider = provider;
    }

    /** The token is good for nothing any more; one of another identity provider is signed out there, not here. */
    public void run(String token) {
        provider.issuer().ifPresent((TokenIssuer issuer) -> issuer.revoke(token));
    }
}
