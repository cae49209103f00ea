package dev.ferry.application.signin;

import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.TokenIssuer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Somebody signs out. */
public final class SignOut {
    private final IdentityProvider provider;

    @Inject
    public SignOut(IdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * The token is good for nothing any more; one that an identity provider of others made is signed out there, not
     * here.
     */
    public void run(String token) {
        revoke(token);
        provider.elsewhere().ifPresent(elsewhere -> elsewhere.end(token));
    }

    /**
     * The same of a browser.
     *
     * @param back the address of Ferry to which it comes back
     * @return where it signs out at the identity provider of others too
     */
    public Optional<URI> ofBrowser(String token, URI back) {
        revoke(token);
        return provider.elsewhere().flatMap(elsewhere -> elsewhere.signOut(token, back));
    }

    private void revoke(String token) {
        provider.issuer().ifPresent((TokenIssuer issuer) -> issuer.revoke(token));
    }
}
