package dev.ferry.application.mail;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the embedded mailbox holds, for operators at the terminal. */
public final class ListMail {
    private final Mailer mailer;

    @Inject
    public ListMail(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Whether mails end in a mailbox that can be looked into. */
    public boolean isHere() {
        return mailer.mailbox().isPresent();
    }

    /**
     * Oldest first; a lazy stream, to be closed. Refuses {@code mailbox-elsewhere} where mails leave the installation.
     *
     * @param unreadable is told, as the stream comes to it, of each that this version cannot read
     */
    public Outcome<Stream<Mail>> run(Requester who, Optional<EmailAddress> to, Consumer<UnreadableRow> unreadable) {
        return AccountAccess.operatorOnly(
                who,
                () -> mailer.mailbox()
                        .map(mailbox -> Outcome.done(mailbox.mails(to, unreadable)))
                        .orElseGet(() -> Outcome.refused(Code.MAILBOX_ELSEWHERE)));
    }
}
