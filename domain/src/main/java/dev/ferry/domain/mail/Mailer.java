package dev.ferry.domain.mail;

import dev.ferry.domain.outcome.Answer;
import java.util.Optional;
import java.util.UUID;

/**
 * Delivers mails. An adapter is right when it passes {@code MailerContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A call blocks: bound it with a
 * time-out of seconds, and do not retry: the caller does. No argument is or holds null.
 */
public interface Mailer {

    /** The system's name in errors. */
    String SYSTEM = "mail";

    /**
     * Hands the mail over for good, or hears that it will never be taken: a mail that is turned down is not tried
     * again, and waits for a person.
     *
     * @param id the same when the same mail is tried again, by which a system that can, delivers it once
     * @throws dev.ferry.domain.outcome.PortUnavailable when it could not be handed over, or nobody knows
     */
    Answer deliver(UUID id, Mail mail);

    /** Where one call with many mails is cheaper than a call for each. */
    default Optional<BatchMailer> batchMailer() {
        return Optional.empty();
    }

    /** The mailbox to look into, where mails end in one of Ferry's own. */
    default Optional<Mailbox> mailbox() {
        return Optional.empty();
    }
}
