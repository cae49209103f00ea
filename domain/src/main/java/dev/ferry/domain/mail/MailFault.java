package dev.ferry.domain.mail;

import java.time.Instant;

/**
 * Why a mail was tried in vain, and when.
 *
 * @param why for operators; holds no secret
 */
public record MailFault(Instant at, String why) {}
