package dev.ferry.domain.mail;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that the embedded mail system delivered. Thread-safe. */
public interface Mailbox {

    /** Oldest first, read as the stream goes; to be closed by the caller. */
    Stream<Mail> mails(Optional<EmailAddress> to);
}
