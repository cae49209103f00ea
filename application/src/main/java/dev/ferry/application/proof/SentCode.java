package dev.ferry.application.proof;

import dev.ferry.domain.email.EmailAddress;

/**
 * A code that was sent and not given yet.
 *
 * @param good whether it can still be given
 */
public record SentCode(EmailAddress to, boolean good) {}
