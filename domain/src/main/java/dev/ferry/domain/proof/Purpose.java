package dev.ferry.domain.proof;

import dev.ferry.domain.outcome.Slug;
import java.time.Duration;

/** What a one-time code, or what stands for one, is good for, and nothing else. */
public enum Purpose implements Slug {
    /** To sign in at Ferry's own identity provider. */
    SIGN_IN,
    /** To prove a work e-mail on the way of an account (R7). */
    WORK_EMAIL,
    /** To accept the invitation to an account (R15). */
    INVITATION,
    /** To go on under an address that was proved; the sign-in in which it was stands for the code (R11). */
    OTHER_ADDRESS;

    /** How long a code is good for: an invitation may lie for days, because anyone who accepts it signs in first. */
    public Duration life() {
        return switch (this) {
            case SIGN_IN, WORK_EMAIL -> Duration.ofMinutes(10);
            case INVITATION -> Duration.ofDays(7);
            case OTHER_ADDRESS -> Duration.ofHours(8);
        };
    }
}
