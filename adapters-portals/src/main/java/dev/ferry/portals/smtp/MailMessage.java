package dev.ferry.portals.smtp;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;

/**
 * A mail as it goes on its way. The same mail has the same {@code Message-ID} however often it is tried, so that
 * whoever gets it twice can tell.
 */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;
    private Runnable onceItIsTold = () -> {};

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** The mail of this id. */
    static MailMessage of(Session session, SmtpOptions options, UUID id, Mail mail) throws MessagingException {
        MailMessage message =
                new MailMessage(session, '<' + id.toString() + '@' + SmtpSettings.domainOf(options.from()) + '>');
        message.setFrom(options.from());
        if (options.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {options.replyTo().get()});
        }
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        // Nobody's absence is to be answered to a machine (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.html().isPresent()) {
            message.setContent(alternative(mail.body(), mail.html().get()));
        } else {
            fill(message, mail.body(), "plain");
        }
        message.saveChanges();
        return message;
    }

    /** Whom it goes to. */
    static InternetAddress recipient(Mail mail) {
        InternetAddress address = new InternetAddress();
        address.setAddress(onTheWay(mail.to()));
        return address;
    }

    /** As every server understands it, as far as it can be: of the domain there is a form in ASCII. */
    static String onTheWay(EmailAddress address) {
        String written = address.written();
        return written.substring(0, written.lastIndexOf('@') + 1)
                + address.domain().ascii();
    }

    /** Whether an address is for those alone who speak SMTPUTF8. */
    static boolean needsUtf8(String onTheWay) {
        return onTheWay.chars().anyMatch(letter -> letter >= 0x80);
    }

    /** Programs show the last of them that they can. */
    private static MimeMultipart alternative(String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        fill(plain, text, "plain");
        MimeBodyPart page = new MimeBodyPart();
        fill(page, html, "html");
        return new MimeMultipart("alternative", plain, page);
    }

    /** What has other line ends than those of mails, or none at its end, would arrive with others as it is. */
    private static void fill(MimePart part, String text, String subtype) throws MessagingException {
        boolean keepsItsLines = text.endsWith("\n")
                && text.chars().allMatch(letter -> letter >= ' ' || letter == '\n' || letter == '\t');
        part.setText(keepsItsLines ? text : text.replace("\n", "\r\n"), UTF_8, subtype);
        if (!keepsItsLines) {
            part.setHeader("Content-Transfer-Encoding", "base64");
        }
    }

    /** This is run before the server is told the first letter of it. */
    void onceItIsTold(Runnable what) {
        onceItIsTold = what;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        onceItIsTold.run();
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
