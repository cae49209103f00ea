package dev.ferry.domain.proof;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A code that was sent to an address and waits to be typed in. The code itself is not kept, only its digest.
 *
 * @param digest see {@link CodeMint#digest}
 * @param wrongTries how often something else was typed in
 */
public record Challenge(ChallengeKey key, EmailAddress address, String digest, Instant expiresAt, int wrongTries) {
    /** So many wrong tries are let through; then a new code is needed. */
    public static final int MOST_TRIES = 5;

    public static Challenge of(ChallengeKey key, EmailAddress address, String digest, Instant at) {
        return new Challenge(key, address, digest, at.plus(key.purpose().life()), 0);
    }

    /**
     * The address, if this is the digest of the code that was sent to it. Refuses {@link Code#TOO_MANY_TRIES},
     * {@link Code#CODE_EXPIRED} and {@link Code#WRONG_CODE}, with the tries that are left after this one; takes as long
     * whatever the digest.
     */
    public Outcome<EmailAddress> answer(String typed, Instant at) {
        boolean right =
                MessageDigest.isEqual(digest.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
        if (!at.isBefore(expiresAt)) {
            return Outcome.refused(Code.CODE_EXPIRED, "purpose", key.purpose().slug());
        }
        if (wrongTries >= MOST_TRIES) {
            return Outcome.refused(new Refusal(
                    Code.TOO_MANY_TRIES,
                    Map.of(
                            "retryAfterSeconds",
                            Math.max(1, Duration.between(at, expiresAt).toSeconds()),
                            "purpose",
                            key.purpose().slug())));
        }
        return right
                ? Outcome.done(address)
                : Outcome.refused(Code.WRONG_CODE, "triesLeft", MOST_TRIES - wrongTries - 1);
    }

    /** Whether the code can still be given: it is in time, and was not tried too often. */
    public boolean isGood(Instant at) {
        return at.isBefore(expiresAt) && wrongTries < MOST_TRIES;
    }

    /** The same after one more wrong try. */
    public Challenge afterWrongTry() {
        return new Challenge(key, address, digest, expiresAt, wrongTries + 1);
    }

    /** Never the digest: it must not stand in a log. */
    @Override
    public String toString() {
        return "a challenge for " + key;
    }
}
