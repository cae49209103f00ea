package dev.ferry.application.guided;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.signin.SignInJournal;
import dev.ferry.application.signin.SignInPlace;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.ChallengeKey;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who completed the move under another address than they signed in with goes on as a user of that one (R11), without a
 * further code: the one that proved it was as good as one to sign in with.
 */
public final class GoOnAsProved {
    private final AccountAccess access;
    private final SignInPlace place;
    private final Codes codes;
    private final SignInJournal journal;

    @Inject
    public GoOnAsProved(AccountAccess access, SignInPlace place, Codes codes, SignInJournal journal) {
        this.access = access;
        this.place = place;
        this.codes = codes;
        this.journal = journal;
    }

    /**
     * A token for the address. Refuses {@code account-not-found}, {@code managed-in-cpp} before the move,
     * {@code prove-email-first} unless this very sign-in proved the address under which they are a user, and
     * {@code sign-in-elsewhere} where the identity provider is not Ferry's own.
     *
     * @param signIn as it was given at the proof
     */
    public Outcome<AccessToken> run(Requester who, PublisherId id, String signIn) {
        return place.issuer()
                .then(issuer -> proved(who, id, signIn).map((EmailAddress proved) -> {
                    journal.signedIn(proved, "proof");
                    return issuer.issue(proved, false);
                }));
    }

    private Outcome<EmailAddress> proved(Requester who, PublisherId id, String signIn) {
        return access.to(id, who)
                .then(found -> found.onceMoved())
                .then(found -> Outcome.of(
                        codes.remembered(ChallengeKey.ofOtherAddress(id, who.actor()), signIn)
                                .filter(proved -> found.entersAs().equals(Optional.of(proved))),
                        new Refusal(Code.PROVE_EMAIL_FIRST)));
    }
}
