package dev.ferry.portals.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.http.StubCertificate;
import dev.ferry.testkit.mail.ArrivedMail;
import dev.ferry.testkit.mail.MailerContract;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.system.SystemTests;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails by SMTP with STARTTLS to a Postfix, over a relay that fails as it is told. Passed over where there is none, or
 * where this is not root; demanded where {@code SYSTEM_TESTS=required}.
 */
@Tag("thorough")
class PostfixTest extends MailerContract {
    @TempDir
    private static Path directory;

    private static @Nullable Postfix started;

    private final TcpRelay relay = GreenMailTest.relay(postfix().port());

    @BeforeAll
    static void start() {
        SystemTests.demand(
                "Postfix that can be started (apt-get install postfix sasl2-bin libsasl2-modules, root)",
                Optional.of(directory).filter(_ -> Postfix.isHere()));
        started = Postfix.in(directory, StubCertificate.VALID);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private static Postfix postfix() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    @BeforeEach
    void forget() throws IOException {
        postfix().forget();
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Override
    protected Mailer mailer() {
        return Reach.mailer(at(relay.port(), Optional.empty()));
    }

    @Override
    protected Backend backend() {
        return relay;
    }

    @Override
    protected Set<Gap> gaps() {
        return GreenMailTest.gapsOfSmtp();
    }

    @Override
    protected void turnDown(EmailAddress to, String why) {
        try {
            postfix().refuse(to.normal(), why);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected List<ArrivedMail> arrived() {
        try {
            return postfix().delivered().stream().map(PostfixTest::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ArrivedMail read(Path file) {
        Properties utf8 = new Properties();
        utf8.setProperty("mail.mime.allowutf8", "true");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(utf8), in);
            return Arrived.in(EmailAddress.of(message.getHeader("X-Original-To", null)), message);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SmtpOptions at(int port, Optional<SmtpOptions.Account> account) {
        return Reach.at(port, Encryption.REQUIRED, Reach.trust(), account);
    }

    private static Mail mail(String to) {
        return new Mail(
                MailKind.INVITATION,
                Samples.email(to),
                "\u041f\u0440\u0438\u0432\u0435\u0442",
                "Hello\n",
                Optional.empty(),
                Samples.NOON);
    }

    private static Health health(SmtpOptions options) {
        return new SmtpHealth(new SmtpServer(options)).check();
    }

    @Test
    void whoSignsInIsLetIn() {
        SmtpOptions options = at(postfix().submission(), Optional.of(Postfix.ACCOUNT));
        Mail mail = mail("anna@contoso.example");

        assertThat(health(options)).returns(true, Health::ok);
        assertThat(health(options).detail()).contains("lets ferry sign in");
        assertThat(Reach.mailer(options).deliver(new UUID(0, 1), mail)).isEqualTo(new Answer.Taken());
        assertThat(arrived()).containsExactly(ArrivedMail.of(mail));
    }

    @Test
    void aWrongPasswordIsTold() {
        SmtpOptions options =
                at(postfix().submission(), Optional.of(new SmtpOptions.Account("ferry", "another-password")));

        assertThat(health(options)).returns(false, Health::ok);
        assertThat(health(options).detail())
                .contains("does not let ferry sign in", "535 5.7.8")
                .doesNotContain("another-password");
    }

    @Test
    void whereNobodyCanSignInThatIsTold() {
        assertThat(health(at(postfix().port(), Optional.of(Postfix.ACCOUNT))))
                .returns(false, Health::ok)
                .satisfies(told -> assertThat(told.detail()).contains("offers no sign-in (AUTH)"));
    }

    @Test
    void whoDoesNotSignInIsTriedAgainAndNotSetAside() {
        Mailer stranger = Reach.mailer(at(postfix().submission(), Optional.empty()));

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> stranger.deliver(new UUID(0, 1), mail("anna@contoso.example")));
        assertThat(arrived()).isEmpty();
    }

    @Test
    void anAddressInAnyScriptIsReached() {
        Mail mail = mail("\u0430\u043d\u044f@\u00e5keri.example");

        assertThat(mailer().deliver(new UUID(0, 1), mail)).isEqualTo(new Answer.Taken());
        assertThat(arrived()).containsExactly(ArrivedMail.of(mail));
    }
}
