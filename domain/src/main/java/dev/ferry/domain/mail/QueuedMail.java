package dev.ferry.domain.mail;

import java.util.UUID;

/**
 * A mail on its way.
 *
 * @param tries how often it was tried in vain
 */
public record QueuedMail(UUID id, Mail mail, int tries) {}
