package dev.ferry.portals.smtp;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.mail.ArrivedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** A mail as its reader's program shows it. */
final class Arrived {
    private Arrived() {}

    static ArrivedMail in(EmailAddress mailbox, MimeMessage message) {
        try {
            if (message.getContent() instanceof MimeMultipart parts) {
                return new ArrivedMail(
                        mailbox,
                        message.getSubject(),
                        text(parts.getBodyPart(0)),
                        Optional.of(text(parts.getBodyPart(1))));
            }
            return new ArrivedMail(mailbox, message.getSubject(), text(message));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    /** What an operator reads of it. */
    static String why(PortUnavailable fault) {
        return Objects.toString(Objects.requireNonNull(fault.getCause()).getMessage());
    }
}
