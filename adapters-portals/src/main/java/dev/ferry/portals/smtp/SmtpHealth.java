package dev.ferry.portals.smtp;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;

/** Whether the server would take a mail: all is done but that. Thread-safe. */
final class SmtpHealth implements HealthCheck {
    private static final String NAME = "smtp";
    private static final Duration MOST = Duration.ofSeconds(10);

    private final SmtpServer server;
    private final Duration forMails;

    @Inject
    SmtpHealth(SmtpServer server) {
        this(server, MOST);
    }

    SmtpHealth(SmtpServer server, Duration most) {
        SmtpOptions options = server.options();
        this.forMails = options.timeout();
        this.server = forMails.compareTo(most) > 0 ? new SmtpServer(options.within(most)) : server;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Mails wait in their queue while it is away. */
    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    public Health check() {
        try {
            return server.hold(false, connection -> connection.answers() ? well(connection) : silent(connection));
        } catch (SmtpServer.NotReached fault) {
            return Health.told(NAME, false, told(fault.words()));
        } catch (MessagingException fault) {
            return Health.told(NAME, false, told(SmtpTrouble.behind(fault).sentence(server.options(), fault)));
        }
    }

    /** A longer time-out of mails does not help whoever is given up before it. */
    private SmtpSentence told(SmtpSentence words) {
        SmtpOptions options = server.options();
        return words.key().equals(SmtpTrouble.TOO_LATE.key())
                        && options.timeout().compareTo(forMails) < 0
                ? SmtpSentence.of(
                        "too-late-to-check", options.server(), options.timeout().toString(), forMails.toString())
                : words;
    }

    private Health well(SmtpConnection connection) {
        SmtpOptions options = server.options();
        String key = options.account().isPresent() ? "well.signed-in." : "well.";
        return Health.told(
                NAME,
                true,
                SmtpSentence.of(
                        key + (connection.supports("SMTPUTF8") ? "all" : "ascii"),
                        options.server(),
                        options.account().map(SmtpOptions.Account::user).orElse("-"),
                        options.encryption().slug()));
    }

    private Health silent(SmtpConnection connection) {
        MessagingException said = new MessagingException("NOOP: " + connection.lastWords());
        return Health.told(NAME, false, SmtpTrouble.BROKEN_OFF.sentence(server.options(), said));
    }
}
