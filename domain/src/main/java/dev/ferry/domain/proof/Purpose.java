package dev.ferry.domain.proof;

import dev.ferry.domain.outcome.Slug;
import java.time.Duration;

/** What a one-time code is good for, and nothing else. */
public enum Purpose implements Slug {
    /** To sign in at Ferry's own identity provider. */
    SIGN_IN,
    /** To prove a work e-mail on the way of an account (R7). */
    WORK_EMAIL,
    /** To accept the invitation to an account (R15). */
    INVITATION;

    /** How long a code is good for: an invitation may lie for days, because anyone who accepts it signs in first. */
    public Duration life() {
        return switch (this) {
            case SIGN_IN, WORK_EMAIL -> Duration.ofMinutes(10);
            case INVITATION -> Duration.ofDays(7);
        };
    }
}
