package dev.ferry.domain.migration;

import dev.ferry.domain.email.EmailAddress;

/**
 * A work address whose control an owner has proved (R7).
 *
 * @param provedBy the {@link dev.ferry.domain.user.Identity#key()} of the owner in the legacy portal
 */
public record ProvedEmail(EmailAddress address, String provedBy) {}
