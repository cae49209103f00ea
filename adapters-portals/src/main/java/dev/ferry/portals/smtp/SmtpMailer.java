package dev.ferry.portals.smtp;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands mails to a server by SMTP, one after the other over one connection where they come at once. One is taken once
 * the server has said so of all of it, and not before; a server that dies in the midst of it, or after it, is asked
 * again. Thread-safe.
 */
final class SmtpMailer implements Mailer {
    private static final String UTF8 = "SMTPUTF8";

    private final SmtpServer server;

    @Inject
    SmtpMailer(SmtpServer server) {
        this.server = server;
    }

    @Override
    public Answer deliver(UUID id, Mail mail) {
        try {
            return server.holdOn(needsUtf8(mail), connection -> send(connection, id, mail));
        } catch (SmtpServer.NotReached fault) {
            throw PortUnavailable.because(SYSTEM, fault);
        } catch (MessagingException fault) {
            return answer(fault);
        }
    }

    /** The domain has a form in ASCII; what stands before it has none. */
    private static boolean needsUtf8(Mail mail) {
        return MailMessage.needsUtf8(MailMessage.onTheWay(mail.to()));
    }

    private Answer send(SmtpConnection connection, UUID id, Mail mail) throws MessagingException {
        if (needsUtf8(mail) && !connection.supports(UTF8)) {
            return new Answer.TurnedDown(SmtpSentence.of(
                            "no-utf8", server.options().server(), mail.to().written())
                    .in(Locale.ENGLISH));
        }
        MailMessage message = MailMessage.of(connection.session(), server.options(), id, mail);
        connection.send(message, MailMessage.recipient(mail));
        return new Answer.Taken();
    }

    /** Nothing but the server's own word about this mail turns it down. */
    private Answer answer(MessagingException fault) {
        Optional<SmtpReply> reply = SmtpReply.behind(fault);
        if (reply.isEmpty()) {
            throw PortUnavailable.because(
                    SYSTEM,
                    new SmtpServer.NotReached(SmtpTrouble.behind(fault).sentence(server.options(), fault), fault));
        }
        SmtpReply said = reply.get();
        if (said.isForGood()) {
            return new Answer.TurnedDown(said.line());
        }
        throw PortUnavailable.because(
                SYSTEM,
                new SmtpServer.NotReached(
                        SmtpSentence.of("not-taken", server.options().server(), said.line()), fault));
    }
}
