package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAILBOX;
import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.persistence.InjectedStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mail that this version cannot read, because a newer one or a hand wrote it, holds up no other. */
abstract class UnreadableMailsContract {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final InjectedStores stores = stores();
    private final MailQueue queue = stores.mailQueue();

    abstract InjectedStores stores();

    @AfterEach
    void close() {
        stores.close();
    }

    static Stream<Arguments> whatCannotBeRead() {
        return Stream.of(
                Arguments.of(MAIL_QUEUE.KIND, "hologram", "hologram"),
                Arguments.of(MAIL_QUEUE.RECIPIENT, "nobody", "nobody"),
                Arguments.of(MAIL_QUEUE.SUBJECT, "two\nlines", "one line"),
                Arguments.of(MAIL_QUEUE.PUBLISHER_ID, "Contoso!", "Contoso!"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    void itIsSetAsideWithAReasonAndTheNextIsClaimedInItsPlace(Field<String> column, String value, String reason) {
        UUID first = queue.addAll(List.of(mail("first"), mail("second"))).getFirst();
        write(first, column, value);

        assertThat(queue.claim(1, NOON, LEASE))
                .extracting(one -> one.mail().body())
                .containsExactly("second");
        assertThat(queue.backlog().waiting()).isOne();
        assertThat(queue.backlog().setAside()).isOne();
        assertThat(queue.backlog().lastFault()).get().satisfies(fault -> {
            assertThat(fault.at()).isEqualTo(NOON);
            assertThat(fault.why()).contains("this version of Ferry cannot read it", reason);
        });
    }

    @Test
    void whatItSaysStaysAndGoesOutOnceItCanBeRead() {
        UUID first = queue.addAll(List.of(mail("first"))).getFirst();
        write(first, MAIL_QUEUE.KIND, "hologram");
        assertThat(queue.claim(List.of(first), NOON, LEASE)).isEmpty();

        assertThat(queue.retryAll(NOON)).isOne();
        assertThat(queue.claim(9, NOON, LEASE)).as("by the same version").isEmpty();

        write(first, MAIL_QUEUE.KIND, MailKind.INVITATION.slug());
        assertThat(queue.retryAll(NOON)).isOne();
        assertThat(queue.claim(9, NOON, LEASE))
                .singleElement()
                .extracting(ClaimedMail::mail)
                .isEqualTo(mail("first"));
    }

    @Test
    void aMailWithoutItsTextIsNotSent() {
        UUID first = queue.addAll(List.of(mail("first"))).getFirst();
        write(first, MAIL_QUEUE.BODY, null);

        assertThat(queue.claim(9, NOON, LEASE)).isEmpty();
        assertThat(queue.count()).isZero();
    }

    @Test
    void whoeverLooksAtAnAccountsMailsSeesTheOthers() {
        UUID first = queue.addAll(List.of(mail("first"), mail("second"))).getFirst();
        write(first, MAIL_QUEUE.KIND, "hologram");

        assertThat(queue.about(id("contoso"), 9)).extracting(MailStatus::kind).containsExactly(MailKind.INVITATION);
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeReadOfTheMailbox")
    void whoeverLooksIntoTheMailboxSeesTheOthersAndWhichItIs(Field<String> column, String value, String reason) {
        Mailer mailer = stores.get(Mailer.class);
        UUID damaged = new UUID(1, 1);
        mailer.deliver(damaged, mail("first"));
        mailer.deliver(new UUID(1, 2), mail("second"));
        stores.database()
                .with(sql -> sql.update(MAILBOX)
                        .set(column, value)
                        .where(MAILBOX.MAIL_ID.eq(damaged))
                        .execute());
        List<UnreadableRow> unreadable = new ArrayList<>();

        try (Stream<Mail> mails = mailer.mailbox().orElseThrow().mails(Optional.empty(), unreadable::add)) {
            assertThat(mails.map(Mail::body)).containsExactly("second");
        }
        assertThat(unreadable).singleElement().satisfies(one -> {
            assertThat(one.row()).startsWith("mailbox ");
            assertThat(one.why()).contains("this version of Ferry cannot read it", reason);
        });
    }

    static Stream<Arguments> whatCannotBeReadOfTheMailbox() {
        return Stream.of(
                Arguments.of(MAILBOX.KIND, "hologram", "hologram"),
                Arguments.of(MAILBOX.RECIPIENT, "nobody", "nobody"),
                Arguments.of(MAILBOX.SUBJECT, "two\nlines", "one line"),
                Arguments.of(MAILBOX.PUBLISHER_ID, "Contoso!", "Contoso!"));
    }

    @Test
    void anothersClaimIsNotTouched() {
        List<UUID> ids = queue.addAll(List.of(mail("first"), mail("second")));
        ClaimedMail theirs = queue.claim(List.of(ids.getFirst()), NOON, LEASE).getFirst();
        write(ids.getLast(), MAIL_QUEUE.KIND, "hologram");

        assertThat(queue.claim(9, NOON, LEASE)).isEmpty();
        queue.putOff(theirs, new MailFault(NOON, "not now"), NOON);
        assertThat(queue.claim(9, NOON, LEASE)).hasSize(1);
    }

    private void write(UUID id, Field<String> column, @Nullable String value) {
        stores.database()
                .with(sql -> sql.update(MAIL_QUEUE)
                        .set(column, value)
                        .where(MAIL_QUEUE.MAIL_ID.eq(id))
                        .execute());
    }

    private static Mail mail(String body) {
        return new Mail(
                MailKind.INVITATION, email("anna@contoso.example"), "Subject", body, Optional.of(id("contoso")), NOON);
    }
}
