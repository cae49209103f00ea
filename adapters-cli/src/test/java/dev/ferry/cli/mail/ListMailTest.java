package dev.ferry.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailbox;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ferry mail list} and {@code mail show}, of a mailbox of which something cannot be read. */
class ListMailTest {
    private final Ferry ferry = new Ferry();

    ListMailTest() {
        ferry.instead.put(Mailer.class, new Damaged());
    }

    @Test
    void theOthersAreListedAndWhichItIsIsSaid() throws IOException {
        Ran listed = ferry.run("mail", "list", "-o", "json");

        assertThat(listed.exitCode()).isEqualTo(3);
        assertThat(listed.json().findValuesAsText("body")).containsExactly("first", "second");
        assertThat(listed.errors()).contains("mailbox 17", "hologram");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "sv"})
    void whichItIsIsSaidInEachLanguage(String language) {
        assertThat(ferry.run("mail", "list", "--lang", language).errors()).contains("mailbox 17", "hologram");
    }

    @Test
    void aMailIsShownByItsNumberInTheList() {
        Ran shown = ferry.run("mail", "show", "2");

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.output()).contains("second");
    }

    /** Between two mails stands one that cannot be read. */
    private static final class Damaged implements Mailer, Mailbox {
        @Override
        public Answer deliver(UUID id, Mail mail) {
            throw new UnsupportedOperationException("nobody posts here");
        }

        @Override
        public Optional<Mailbox> mailbox() {
            return Optional.of(this);
        }

        @Override
        public Stream<Mail> mails(Optional<EmailAddress> to, Consumer<UnreadableRow> unreadable) {
            return Stream.of("first", "", "second").flatMap(body -> {
                if (body.isEmpty()) {
                    unreadable.accept(
                            new UnreadableRow("mailbox 17", "this version of Ferry cannot read it: hologram"));
                    return Stream.empty();
                }
                return Stream.of(mail(body));
            });
        }

        private static Mail mail(String body) {
            return new Mail(
                    MailKind.INVITATION,
                    Samples.email("anna@contoso.example"),
                    "Subject",
                    body,
                    Optional.empty(),
                    Samples.NOON);
        }
    }
}
