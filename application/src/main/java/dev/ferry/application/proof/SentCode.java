package dev.ferry.application.proof;

import dev.ferry.domain.email.EmailAddress;
import java.time.Duration;

/**
 * A code that was sent and not given yet.
 *
 * @param good whether it can still be given
 * @param age how long ago it was sent
 */
public record SentCode(EmailAddress to, boolean good, Duration age) {}
