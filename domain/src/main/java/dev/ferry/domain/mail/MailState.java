package dev.ferry.domain.mail;

import dev.ferry.domain.outcome.Slug;

/** How a mail stands. Slugs are public contract: add, never rename. */
public enum MailState implements Slug {
    /** It is due, or will be: for the first time, or tried in vain and put off. */
    WAITING,
    /** It was handed over for good. */
    SENT,
    /** It was tried in vain for the last time, and waits for a person. */
    SET_ASIDE
}
