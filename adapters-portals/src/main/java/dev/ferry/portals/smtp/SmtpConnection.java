package dev.ferry.portals.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the server, which another thread may cut. */
final class SmtpConnection implements AutoCloseable {
    private static final String PROTOCOL = "smtp";

    private final SmtpOptions options;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Session session;
    private final SMTPTransport transport;
    private final boolean speaksUtf8;
    private final AtomicInteger carried = new AtomicInteger();
    private volatile boolean isCut;
    private volatile boolean isTelling;

    /** @param speaksUtf8 whether addresses with letters beyond ASCII are to be sent */
    SmtpConnection(SmtpOptions options, boolean speaksUtf8) {
        this.options = options;
        this.speaksUtf8 = speaksUtf8;
        session = Session.getInstance(properties());
        transport = new SMTPTransport(session, new URLName(PROTOCOL, options.host(), options.port(), null, null, null));
    }

    /** The transport understands no setting but these; both time-outs bound one step, and the whole is cut. */
    private Properties properties() {
        Properties all = new Properties();
        String timeout = Long.toString(options.timeout().toMillis());
        set(all, "connectiontimeout", timeout);
        set(all, "timeout", timeout);
        set(all, "localhost", options.helo());
        set(all, "from", options.from().getAddress());
        set(all, "quitwait", "false");
        set(all, "auth.mechanisms", "PLAIN LOGIN");
        set(all, "auth", Boolean.toString(options.account().isPresent()));
        set(all, "starttls.enable", Boolean.toString(options.encryption() == Encryption.REQUIRED));
        set(all, "starttls.required", Boolean.toString(options.encryption() == Encryption.REQUIRED));
        set(all, "ssl.enable", Boolean.toString(options.encryption() == Encryption.IMPLICIT));
        set(all, "ssl.checkserveridentity", "true");
        set(all, "ssl.protocols", "TLSv1.3 TLSv1.2");
        all.put("mail.smtp.ssl.socketFactory", KeptSockets.tls(options.trust().getSocketFactory(), this::keep));
        all.put("mail.smtp.socketFactory", KeptSockets.plain(this::keep));
        set(all, "socketFactory.fallback", "false");
        all.setProperty("mail.mime.allowutf8", Boolean.toString(speaksUtf8));
        return all;
    }

    private static void set(Properties all, String name, String value) {
        all.setProperty("mail." + PROTOCOL + '.' + name, value);
    }

    private <T extends Socket> T keep(T socket) throws IOException {
        sockets.add(socket);
        if (isCut) {
            socket.close();
        }
        return socket;
    }

    Session session() {
        return session;
    }

    /**
     * Connects, begins TLS and signs in, as the options say.
     *
     * @throws NoSignIn where nobody can: the transport goes on without, and the server may take mails of strangers
     */
    void open() throws MessagingException {
        transport.connect(
                options.host(),
                options.port(),
                options.account().map(SmtpOptions.Account::user).orElse(null),
                options.account().map(SmtpOptions.Account::password).orElse(null));
        if (options.account().isPresent() && !supports("AUTH") && !supports("AUTH=LOGIN")) {
            throw new NoSignIn();
        }
    }

    /** The server has no way to sign in, and somebody is to. */
    static final class NoSignIn extends MessagingException {
        NoSignIn() {
            super("no AUTH is offered");
        }
    }

    /** Whether the server said so in its greeting: {@code SMTPUTF8}. */
    boolean supports(String extension) {
        return transport.supportsExtension(extension);
    }

    /** Whether it still answers. */
    boolean answers() {
        return transport.isConnected();
    }

    /** What the server said last, or a dash. */
    String lastWords() {
        return Optional.ofNullable(transport.getLastServerResponse())
                .map(String::strip)
                .orElse("-");
    }

    boolean speaksUtf8() {
        return speaksUtf8;
    }

    /** How many mails it has brought. */
    int carried() {
        return carried.get();
    }

    void send(MailMessage message, Address to) throws MessagingException {
        isTelling = false;
        message.onceItIsTold(() -> isTelling = true);
        transport.sendMessage(message, new Address[] {to});
        carried.incrementAndGet();
    }

    /**
     * Whether the server let go of this connection rather than of the mail: before it had a word of that, it hung up,
     * or asked who sends to come later. Some do so after so many mails.
     */
    boolean wasLetGo(MessagingException fault) {
        return !isTelling
                && SmtpReply.behind(fault).map(SmtpReply::isOfTheConnection).orElse(true);
    }

    /** Ends at once, whoever is waiting on it. */
    void cut() {
        isCut = true;
        sockets.forEach(SmtpConnection::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was broken anyway.
        }
    }

    /** With a word of farewell, and without waiting for one. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException _) {
            // What was sent is sent.
        } finally {
            cut();
        }
    }
}
