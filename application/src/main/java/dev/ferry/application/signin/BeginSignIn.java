package dev.ferry.application.signin;

import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.IdentityProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Somebody goes with their browser to the identity provider of others, to sign in there. */
public final class BeginSignIn {
    private final IdentityProvider provider;
    private final AskingPolicy policy;

    @Inject
    public BeginSignIn(IdentityProvider provider, AskingPolicy policy) {
        this.provider = provider;
        this.policy = policy;
    }

    /**
     * Where the browser goes, and what it keeps; absent where people sign in here.
     *
     * @param callback the address of Ferry to which it comes back
     * @param next where they go afterwards; at most 500 characters
     */
    public Optional<BegunSignIn> run(URI callback, String next) {
        return provider.elsewhere()
                .map(elsewhere -> policy.attempt(IdentityProvider.SYSTEM, () -> elsewhere.begin(callback, next)));
    }
}
