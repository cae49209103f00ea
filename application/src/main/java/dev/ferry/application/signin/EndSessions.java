package dev.ferry.application.signin;

import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Unit;
import jakarta.inject.Inject;

/** The identity provider of others says that somebody signed out there. */
public final class EndSessions {
    private final IdentityProvider provider;
    private final AskingPolicy policy;

    @Inject
    public EndSessions(IdentityProvider provider, AskingPolicy policy) {
        this.provider = provider;
        this.policy = policy;
    }

    /** Ends the sessions that it means; refuses {@code not-signed-in} whatever is wrong with its token. */
    public Outcome<Unit> run(String logoutToken) {
        return provider.elsewhere()
                .map(elsewhere -> policy.attempt(
                        IdentityProvider.SYSTEM, () -> elsewhere.endAsTold(logoutToken), Done.class::isInstance))
                .orElseGet(() -> Outcome.refused(Code.NOT_SIGNED_IN));
    }
}
