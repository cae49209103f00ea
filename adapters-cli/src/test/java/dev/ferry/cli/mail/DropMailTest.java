package dev.ferry.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferry mail drop}: what was set aside is given up, and the doctor is content again. */
class DropMailTest {
    private final Ferry ferry = new Ferry();

    @Test
    void whatWasSetAsideIsGone() throws IOException {
        setAside("anna@contoso.example", "bo@contoso.example", "cleo@contoso.example");

        assertThat(ferry.run("mail", "drop", "--to", "BO@contoso.example", "-o", "json")
                        .json()
                        .toString())
                .isEqualTo("{\"mails\":1}");
        assertThat(ferry.run("mail", "drop", "--all-set-aside", "-o", "csv").output())
                .isEqualToIgnoringNewLines("mails\r\n2");
        assertThat(ferry.run("mail", "status", "-o", "json")
                        .json()
                        .get("setAside")
                        .intValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | One mail that was set aside is dropped, and never sent.                    | 2 mails that were set aside are dropped, and never sent.                     | No such mail was set aside: nothing was dropped.
        sv | Ett undanlagt mejl är borttaget och skickas aldrig.                        | 2 undanlagda mejl är borttagna och skickas aldrig.                           | Det finns inget sådant undanlagt mejl: inget togs bort.
        nl | Eén mail die apart was gezet, is verwijderd en wordt nooit verstuurd.      | 2 mails die apart waren gezet, zijn verwijderd en worden nooit verstuurd.    | Er is geen mail apart gezet die hierbij past: er is niets verwijderd.
        fr | Un e-mail mis de côté est abandonné et ne sera jamais envoyé.              | 2 e-mails mis de côté sont abandonnés et ne seront jamais envoyés.           | Aucun e-mail de ce genre n’a été mis de côté : rien n’a été abandonné.
        """)
    void itSaysHowMany(String language, String one, String two, String none) {
        setAside("anna@contoso.example");
        assertThat(drop(language).output()).isEqualToIgnoringNewLines(one);
        setAside("anna@contoso.example", "bo@contoso.example");
        assertThat(drop(language).output()).isEqualToIgnoringNewLines(two);
        assertThat(drop(language).output()).isEqualToIgnoringNewLines(none);
    }

    @Test
    void onlyOperatorsDrop() {
        setAside("anna@contoso.example");

        Ran ran = ferry.run("mail", "drop", "--all-set-aside", "--as", "anna@contoso.example");
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors()).contains("operator-only");
        assertThat(ferry.stores.mailQueue().backlog().setAside()).isOne();
    }

    private Ran drop(String language) {
        return ferry.run("mail", "drop", "--all-set-aside", "--lang", language);
    }

    private void setAside(String... to) {
        List<Mail> mails = Stream.of(to).map(DropMailTest::mail).toList();
        ferry.stores
                .mailQueue()
                .claim(ferry.stores.mailQueue().addAll(mails), Samples.NOON, Duration.ofMinutes(1))
                .forEach(one -> ferry.stores.mailQueue().setAside(one, new MailFault(Samples.NOON, "no such mailbox")));
    }

    private static Mail mail(String to) {
        return new Mail(MailKind.INVITATION, Samples.email(to), "Subject", "A body\n", Optional.empty(), Samples.NOON);
    }
}
