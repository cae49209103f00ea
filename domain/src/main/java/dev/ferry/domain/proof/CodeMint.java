package dev.ferry.domain.proof;

import dev.ferry.domain.email.EmailAddress;

/**
 * Makes one-time codes, and tells them without keeping them. An adapter is right when it passes
 * {@code CodeMintContract}. Thread-safe.
 */
public interface CodeMint {

    /** A new code: six digits, each of the 10^6 as likely as any other, and not to be foreseen. */
    String mint();

    /**
     * What is kept of a code: nobody finds the code by it who does not hold the installation's own key, though there
     * are only 10^6. Bound to key and address, so that it is worth nothing in the place of another.
     */
    String digest(ChallengeKey key, EmailAddress address, String code);
}
