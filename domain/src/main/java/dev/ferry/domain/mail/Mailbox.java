package dev.ferry.domain.mail;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.operation.UnreadableRow;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The mails that the embedded mail system delivered. Thread-safe. */
public interface Mailbox {

    /**
     * Oldest first, read as the stream goes; to be closed by the caller.
     *
     * @param unreadable is told, as the stream comes to it, of each that this version cannot read, which is passed over
     */
    Stream<Mail> mails(Optional<EmailAddress> to, Consumer<UnreadableRow> unreadable);

    /** Those that this version can read. */
    default Stream<Mail> mails(Optional<EmailAddress> to) {
        return mails(to, _ -> {});
    }
}
