package dev.ferry.application.signin;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** An operator at the terminal has a token made, for scripts. */
public final class IssueToken {
    private final IdentityProvider provider;

    @Inject
    public IssueToken(IdentityProvider provider) {
        this.provider = provider;
    }

    /**
     * A token as of the one who proved control of this address.
     *
     * @param operator whether the token makes an operator
     */
    public Outcome<AccessToken> run(Requester who, EmailAddress address, boolean operator) {
        return AccountAccess.operatorOnly(
                who,
                () -> provider.issuer()
                        .map(issuer -> Outcome.done(issuer.issue(address, operator)))
                        .orElseGet(() -> Outcome.refused(Code.SIGN_IN_ELSEWHERE)));
    }
}
