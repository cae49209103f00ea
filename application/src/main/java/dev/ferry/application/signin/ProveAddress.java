package dev.ferry.application.signin;

import dev.ferry.application.proof.Asker;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.OneTimeCode;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whoever signed in elsewhere with an address that nobody vouches for shows by a code that it is theirs, and goes on
 * with a session that says so (R7).
 */
public final class ProveAddress {
    private final IdentityProvider provider;
    private final Codes codes;
    private final SignInJournal journal;
    private final Transactions transactions;

    @Inject
    public ProveAddress(IdentityProvider provider, Codes codes, SignInJournal journal, Transactions transactions) {
        this.provider = provider;
        this.codes = codes;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** The address that they would have to prove; absent where there is none, or where it is proved. */
    public static Optional<EmailAddress> claimed(Requester who) {
        return who.person().filter(person -> !person.signIn().emailProved()).map(Requester.Person::address);
    }

    /**
     * The session with which they go on. Refuses {@code malformed-code}, {@code wrong-code}, {@code code-expired},
     * {@code too-many-tries}, and {@code not-signed-in} who has no address to prove, or no session of a browser.
     *
     * @param session what they are signed in by
     * @param visit as it was given when the code was asked for
     */
    public Outcome<AccessToken> run(Requester who, String session, String typedCode, String visit, Asker asker) {
        return Outcome.of(claimed(who), new Refusal(Code.NOT_SIGNED_IN))
                .then(address -> OneTimeCode.parse(typedCode)
                        .then(code -> transactions.run(() -> journal.noted(
                                address, codes.redeemToSignIn(address, Optional.of(visit), code, asker)))))
                .then(_ -> Outcome.of(
                        provider.elsewhere().flatMap(elsewhere -> elsewhere.proved(session)),
                        new Refusal(Code.NOT_SIGNED_IN)));
    }
}
