package dev.ferry.domain.identity;

import dev.ferry.domain.email.EmailAddress;

/** Makes the tokens of Ferry's own identity provider. Thread-safe. */
public interface TokenIssuer {

    /**
     * A token for anyone who has just proved control of this address.
     *
     * @param operator whether the token itself makes an operator
     */
    AccessToken issue(EmailAddress proved, boolean operator);

    /**
     * Signs out: this token is good for nothing any more, at once and for good. One that is good for nothing anyway is
     * passed over.
     */
    void revoke(String token);

    /**
     * Signs out of everything: no token that was made for this address so far is good for anything, here at once, on
     * other nodes within seconds. One that is made within the same second may not be either. Safe to repeat.
     */
    void revokeAll(EmailAddress address);
}
