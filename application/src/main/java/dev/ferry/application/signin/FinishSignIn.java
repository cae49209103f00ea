package dev.ferry.application.signin;

import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import jakarta.inject.Inject;
import java.net.URI;

/** Somebody comes back with their browser from the identity provider of others. */
public final class FinishSignIn {
    private final IdentityProvider provider;
    private final SignInJournal journal;
    private final AskingPolicy policy;

    @Inject
    public FinishSignIn(IdentityProvider provider, SignInJournal journal, AskingPolicy policy) {
        this.provider = provider;
        this.journal = journal;
        this.policy = policy;
    }

    /**
     * Their session; refuses {@code not-signed-in} whatever is wrong, and where people sign in here; and
     * {@code sign-in-too-large}, which trying again does not mend.
     *
     * @param callback as it was when the sign-in began
     * @param query what the browser brings behind the question mark
     * @param kept what the browser was given to keep; empty where it brings nothing
     */
    public Outcome<FinishedSignIn> run(URI callback, String query, String kept) {
        Outcome<FinishedSignIn> outcome = provider.elsewhere()
                .map(elsewhere -> policy.attempt(
                        IdentityProvider.SYSTEM, () -> elsewhere.finish(callback, query, kept), Done.class::isInstance))
                .orElseGet(() -> Outcome.refused(Code.NOT_SIGNED_IN));
        return outcome.map(finished -> {
            note(finished.signIn());
            return finished;
        });
    }

    /** An address that is only claimed is no name of anybody's (R7). */
    private void note(SignIn signIn) {
        if (signIn.emailProved()) {
            journal.signedIn(signIn.email(), "provider");
        }
    }
}
