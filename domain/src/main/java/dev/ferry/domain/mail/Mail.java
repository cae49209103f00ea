package dev.ferry.domain.mail;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that is ready to be delivered. What it says may hold a secret.
 *
 * @param subject one line, without control characters
 * @param body plain text, its lines ending with LF
 * @param html the same as a page of HTML, for those who read mails so; a mail may have plain text alone
 * @param account the account that it is about
 * @param at when it was written
 */
public record Mail(
        MailKind kind,
        EmailAddress to,
        String subject,
        String body,
        Optional<String> html,
        Optional<PublisherId> account,
        Instant at) {

    public Mail {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject has one line, without control characters");
        }
    }

    /** A mail of plain text alone. */
    public Mail(
            MailKind kind, EmailAddress to, String subject, String body, Optional<PublisherId> account, Instant at) {
        this(kind, to, subject, body, Optional.empty(), account, at);
    }

    /** Never what it says: it may hold a code, and must not stand in a log. */
    @Override
    public String toString() {
        return "a mail of kind " + kind.slug();
    }
}
