package dev.ferry.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferry mail retry}: what was set aside after the last try goes out again. */
class RetryMailTest {
    private final Ferry ferry = new Ferry();

    @Test
    void whatWasSetAsideGoesOutOnce() throws IOException {
        setAside(MailKind.INVITATION, MailKind.REMINDER, MailKind.SIGN_IN_CODE);
        assertThat(ferry.run("mail", "list", "-o", "json").json()).isEmpty();

        assertThat(ferry.run("mail", "retry", "-o", "json").json().toString())
                .isEqualTo("{\"mails\":2,\"mail\":{\"sent\":2,\"waiting\":0,\"setAside\":0}}");
        assertThat(ferry.run("mail", "list", "-o", "json").json()).hasSize(2);

        assertThat(ferry.run("mail", "retry", "-o", "csv").output()).isEqualToIgnoringNewLines("mails\r\n0");
        assertThat(ferry.run("mail", "list", "-o", "json").json()).hasSize(2);
    }

    @Test
    void onePersonsAreSentAgainByThemselves() throws IOException {
        setAside(MailKind.INVITATION, MailKind.REMINDER);

        assertThat(ferry.run("mail", "retry", "--to", "nobody@contoso.example", "-o", "csv")
                        .output())
                .isEqualToIgnoringNewLines("mails\r\n0");
        assertThat(ferry.run("mail", "retry", "--to", "anna@contoso.example", "-o", "csv")
                        .output())
                .isEqualToIgnoringNewLines("mails\r\n2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | One mail that was set aside is on the way again.  | 2 mails that were set aside are on the way again.       | No mail was set aside that can be sent again.
        sv | Ett undanlagt mejl är på väg igen.                | 2 undanlagda mejl är på väg igen.                       | Det finns inget undanlagt mejl som kan skickas igen.
        nl | Eén mail die apart was gezet, is weer onderweg.   | 2 mails die apart waren gezet, zijn weer onderweg.      | Er is geen apart gezette mail die opnieuw kan worden verstuurd.
        fr | Un e-mail mis de côté repart.                     | 2 e-mails mis de côté repartent.                        | Aucun e-mail mis de côté ne peut être renvoyé.
        """)
    void itSaysHowMany(String language, String one, String two, String none) {
        setAside(MailKind.INVITATION);
        assertThat(retry(language).output()).isEqualToIgnoringNewLines(one);
        setAside(MailKind.INVITATION, MailKind.REMINDER);
        assertThat(retry(language).output()).isEqualToIgnoringNewLines(two);
        assertThat(retry(language).output()).isEqualToIgnoringNewLines(none);
    }

    @Test
    void aMailSystemThatIsStillDownHidesNothing() {
        setAside(MailKind.INVITATION);
        ferry.stores.mailer().goDown();

        assertThat(retry("en").exitCode()).isZero();
        assertThat(ferry.stores.mailQueue().about(Samples.id("contoso"), 1))
                .allMatch(mail -> mail.state() == MailState.WAITING && mail.tries() == 1);
    }

    @Test
    void onlyOperatorsRetry() {
        setAside(MailKind.INVITATION);

        Ran ran = ferry.run("mail", "retry", "--as", "anna@contoso.example");
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors()).contains("operator-only");
        assertThat(ferry.stores.mailQueue().count()).isZero();
    }

    private Ran retry(String language) {
        return ferry.run("mail", "retry", "--lang", language);
    }

    private void setAside(MailKind... kinds) {
        ferry.stores
                .mailQueue()
                .addAll(List.of(kinds).stream().map(RetryMailTest::mail).toList());
        ferry.stores
                .mailQueue()
                .claim(kinds.length, Samples.NOON, Duration.ofMinutes(1))
                .forEach(one -> ferry.stores.mailQueue().setAside(one, new MailFault(Samples.NOON, "no such mailbox")));
    }

    private static Mail mail(MailKind kind) {
        return new Mail(
                kind,
                Samples.email("anna@contoso.example"),
                "Subject",
                "A body\n",
                Optional.of(Samples.id("contoso")),
                Samples.NOON);
    }
}
