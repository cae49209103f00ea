package dev.ferry.testkit.mail;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.Mailer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail as the one to whom it was written finds it.
 *
 * @param to whose mailbox it is in
 * @param subject as it is read, with nothing of how mails are written on their way
 * @param body plain text, its lines ending with LF
 * @param html the same as a page of HTML, where the mail has one
 */
public record ArrivedMail(EmailAddress to, String subject, String body, Optional<String> html) {

    /** One of plain text alone. */
    public ArrivedMail(EmailAddress to, String subject, String body) {
        this(to, subject, body, Optional.empty());
    }

    /** This mail, once it has arrived. */
    public static ArrivedMail of(Mail mail) {
        return new ArrivedMail(mail.to(), mail.subject(), mail.body(), mail.html());
    }

    /** All that arrived in the mailbox of a mailer that has one of its own. */
    public static List<ArrivedMail> in(Mailer mailer) {
        try (Stream<Mail> mails = mailer.mailbox().orElseThrow().mails(Optional.empty())) {
            return mails.map(ArrivedMail::of).toList();
        }
    }
}
