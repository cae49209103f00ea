package dev.ferry.application.person;

import dev.ferry.domain.email.EmailAddress;

/**
 * Gives out addresses that nobody has or can have, none of them twice, and none that tells of whom it stands for.
 * Thread-safe.
 */
@FunctionalInterface
public interface Pseudonyms {
    EmailAddress next();
}
