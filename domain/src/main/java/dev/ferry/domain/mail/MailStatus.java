package dev.ferry.domain.mail;

import dev.ferry.domain.email.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail and how it stands, for anyone who looks after mails: nothing of what it says, which may be a secret.
 *
 * @param writtenAt when it was written
 * @param tries how often it was tried in vain since it was written, or retried by a person
 * @param reason why it was tried in vain last; absent where it never was, or has been sent
 * @param sentAt when it was handed over; absent where it was not
 * @param id by which it is sent again alone; absent where its store names none
 */
public record MailStatus(
        MailKind kind,
        EmailAddress to,
        Instant writtenAt,
        MailState state,
        int tries,
        Optional<String> reason,
        Optional<Instant> sentAt,
        Optional<UUID> id) {

    /** One that its store names by no id. */
    public MailStatus(
            MailKind kind,
            EmailAddress to,
            Instant writtenAt,
            MailState state,
            int tries,
            Optional<String> reason,
            Optional<Instant> sentAt) {
        this(kind, to, writtenAt, state, tries, reason, sentAt, Optional.empty());
    }
}
