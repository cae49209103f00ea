package dev.ferry.application.signin;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** An operator at the terminal has a token made, for scripts. */
public final class IssueToken {
    private final SignInPlace place;

    @Inject
    public IssueToken(SignInPlace place) {
        this.place = place;
    }

    /**
     * A token as of the one who proved control of this address.
     *
     * @param operator whether the token makes an operator
     */
    public Outcome<AccessToken> run(Requester who, EmailAddress address, boolean operator) {
        return AccountAccess.operatorOnly(who, () -> place.issuer().map(issuer -> issuer.issue(address, operator)));
    }
}
