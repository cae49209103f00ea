package dev.ferry.application.signin;

import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Asker;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;

/** Whoever signed in elsewhere with an address that nobody vouches for asks for a code, to show that it is theirs. */
public final class AskToProveAddress {
    private final AskForSignIn asking;

    @Inject
    public AskToProveAddress(AskForSignIn asking) {
        this.asking = asking;
    }

    /**
     * Sends a code to the address that their sign-in names. Refuses {@code too-many-tries}, and {@code not-signed-in}
     * who has no address to prove.
     *
     * @param visit a secret of whoever asks, which is given back with the code
     */
    public Outcome<EmailAddress> run(Requester who, Language language, String visit, Asker asker) {
        return Outcome.of(ProveAddress.claimed(who), new Refusal(Code.NOT_SIGNED_IN))
                .then(address -> asking.send(address, language, visit, asker));
    }
}
