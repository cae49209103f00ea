package dev.ferry.domain.proof;

import dev.ferry.domain.outcome.Slug;

/** What a one-time code is good for, and nothing else. */
public enum Purpose implements Slug {
    /** To sign in at Ferry's own identity provider. */
    SIGN_IN,
    /** To prove a work e-mail on the way of an account (R7). */
    WORK_EMAIL
}
