package dev.ferry.portals.smtp;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.http.StubCertificate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails and passwords go to the server that was meant, or nowhere; and it is said why. */
class SmtpTlsTest {
    private static final Mail MAIL =
            new Mail(MailKind.INVITATION, email("anna@contoso.example"), "Subject", "Hello\n", Optional.empty(), NOON);
    private static final Optional<SmtpOptions.Account> ACCOUNT =
            Optional.of(new SmtpOptions.Account("ferry", "canary-password"));

    private Optional<ScriptedServer> running = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(ScriptedServer::close);
    }

    private ScriptedServer as(StubCertificate certificate) {
        ScriptedServer started = ScriptedServer.as(certificate.context()).offering("AUTH PLAIN LOGIN");
        running = Optional.of(started);
        return started;
    }

    private static SmtpOptions to(ScriptedServer server, SSLContext trust) {
        return Reach.at(server.port(), Encryption.REQUIRED, trust, ACCOUNT);
    }

    /** By {@code deliver} and by the check alike. */
    private static String problem(SmtpOptions options) {
        String told = new SmtpHealth(new SmtpServer(options)).check().detail();
        assertThat(Arrived.why(assertThatExceptionOfType(PortUnavailable.class)
                        .isThrownBy(() -> Reach.mailer(options).deliver(new UUID(0, 1), MAIL))
                        .actual()))
                .isEqualTo(told)
                .doesNotContain("canary-password");
        return told;
    }

    @Test
    void aMailGoesToTheServerWhoseCertificateIsGood() {
        ScriptedServer server = as(StubCertificate.VALID);

        assertThat(Reach.mailer(to(server, Reach.trust())).deliver(new UUID(0, 1), MAIL))
                .isEqualTo(new Answer.Taken());
        assertThat(server.heard().getFirst()).startsWith("EHLO");
        assertThat(server.heard().get(1)).isEqualTo("STARTTLS");
        assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH "));
    }

    @Test
    void theCertificateOfAnotherHostIsNotTaken() {
        ScriptedServer server = as(StubCertificate.OTHER_HOST);

        assertThat(problem(to(server, Reach.trust()))).contains("is not for 127.0.0.1");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void theCertificateThatHasExpiredIsNotTaken() {
        assertThat(problem(to(as(StubCertificate.EXPIRED), Reach.trust()))).contains("has expired");
    }

    @Test
    void theCertificateOfAnAuthorityThatNobodyTrustsIsNotTaken() throws Exception {
        assertThat(problem(to(as(StubCertificate.VALID), SSLContext.getDefault())))
                .contains("smtp.ca-file");
    }

    @Test
    void aServerWithoutStarttlsGetsNeitherAMailNorAPassword() {
        ScriptedServer server = ScriptedServer.inTheClear().offering("AUTH PLAIN LOGIN");
        running = Optional.of(server);

        assertThat(problem(to(server, Reach.trust()))).contains("offers no STARTTLS");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aServerThatTakesStarttlsBackGetsNothing() {
        ScriptedServer server =
                as(StubCertificate.VALID).answering("STARTTLS", "454 4.7.0 not now", "454 4.7.0 not now");

        assertThat(problem(to(server, Reach.trust()))).contains("454 4.7.0 not now");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aPasswordThatIsRefusedSetsNothingAside() {
        String refusal = "535 5.7.8 bad credentials";
        ScriptedServer server = as(StubCertificate.VALID).answering("AUTH", refusal, refusal, refusal, refusal);

        assertThat(problem(to(server, Reach.trust()))).contains("does not let ferry sign in", refusal);
    }

    @Test
    void aServerThatOffersNoSignInGetsNoMailWhereSomebodyIsToSignIn() {
        ScriptedServer server = ScriptedServer.as(StubCertificate.VALID.context());
        running = Optional.of(server);

        assertThat(problem(to(server, Reach.trust()))).contains("offers no sign-in (AUTH)", "smtp.user is ferry");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void whatIsWrongIsSaidInEveryLanguageWithWhoMendsIt() {
        SmtpOptions options = Reach.inTheClear(25);
        for (SmtpTrouble trouble : SmtpTrouble.values()) {
            SmtpSentence sentence = trouble.sentence(options, new IllegalStateException("what was said"));
            String english = sentence.in(Locale.ENGLISH);
            for (String language : new String[] {"sv", "nl", "fr"}) {
                assertThat(sentence.in(Locale.forLanguageTag(language)))
                        .isNotEqualTo(english)
                        .contains("127.0.0.1")
                        .doesNotContain("{", "''");
            }
            assertThat(english).containsAnyOf("ask who", "ask the").doesNotContain("{");
        }
    }
}
