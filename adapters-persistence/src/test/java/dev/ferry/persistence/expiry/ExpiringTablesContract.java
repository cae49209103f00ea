package dev.ferry.persistence.expiry;

import static dev.ferry.persistence.schema.Tables.ALLOWANCE;
import static dev.ferry.persistence.schema.Tables.CHALLENGE;
import static dev.ferry.persistence.schema.Tables.DELAYED_ACT;
import static dev.ferry.persistence.schema.Tables.MAILBOX;
import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.persistence.schema.Tables.REPLAY;
import static dev.ferry.persistence.schema.Tables.SIGNED_OUT;
import static dev.ferry.persistence.schema.Tables.SYNC_DELIVERED;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Key;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.UserId;
import dev.ferry.persistence.InjectedStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** Every table that keeps its rows for a time is swept, and no row is before its time. */
abstract class ExpiringTablesContract {
    private static final int ALL = 1_000;
    private static final Instant MUCH_LATER = NOON.plus(Duration.ofDays(400));
    private static final List<Table<?>> TABLES =
            List.of(ALLOWANCE, CHALLENGE, DELAYED_ACT, MAIL_QUEUE, MAILBOX, REPLAY, SIGNED_OUT, SYNC_DELIVERED);

    protected abstract InjectedStores stores();

    @Test
    void noTableIsForgottenWhoseRowsHaveAnEnd() {
        try (InjectedStores stores = stores()) {
            Set<ExpiringTable> tables = stores.get(new Key<>() {});
            List<String> withAnEnd =
                    stores.database().with(sql -> sql.fetch("""
                        select distinct lower(table_name) from information_schema.columns
                        where table_schema = current_schema and lower(column_name) in ('expires_at', 'over_at', 'delivered_at')
                        """).map(row -> row.get(0, String.class)));

            assertThat(tables.stream().<Table<?>>map(ExpiringTable::table)).containsExactlyInAnyOrderElementsOf(TABLES);
            assertThat(TABLES)
                    .extracting(table -> table.getName().toLowerCase(Locale.ROOT))
                    .containsAll(withAnEnd);
            assertThat(withAnEnd).isNotEmpty();
        }
    }

    @Test
    void allOfThemAreEmptiedOnceTheirTimeIsOverAndNoneBefore() {
        try (InjectedStores stores = stores()) {
            fill(stores);

            assertThat(stores.expiredEntries().forgetSome(NOON, ALL)).isZero();
            assertThat(rows(stores)).containsOnly(1);

            assertThat(stores.expiredEntries().forgetSome(MUCH_LATER, ALL)).isEqualTo(TABLES.size());
            assertThat(rows(stores)).containsOnly(0);
        }
    }

    @Test
    void aMailThatWaitsIsNeverForgotten() {
        try (InjectedStores stores = stores()) {
            stores.mailQueue().addAll(List.of(mail()));

            assertThat(stores.expiredEntries().forgetSome(MUCH_LATER, ALL)).isZero();
            assertThat(stores.mailQueue().count()).isEqualTo(1);
        }
    }

    private static List<Integer> rows(InjectedStores stores) {
        return stores.database()
                .with(sql -> TABLES.stream().map(sql::fetchCount).toList());
    }

    private static void fill(InjectedStores stores) {
        stores.allowances().take("tries", 5, Duration.ofHours(1), NOON);
        ChallengeKey key = ChallengeKey.ofSignIn(email("anna@mail.example"));
        stores.challenges().save(Challenge.of(key, email("anna@mail.example"), "digest", NOON), NOON);
        stores.replays().claim(new Replay("key", "print", Optional.empty(), NOON.plusSeconds(60)), NOON);
        UndoableAct removal = new UndoableAct.RemoveUser(id("contoso"), new UserId(1), 0);
        AskedBy anna = new AskedBy(email("anna@mail.example"), false);
        DelayedAct act = stores.delayedActs()
                .add(new AskedAct(removal, anna, "en", NOON, NOON))
                .orElseThrow();
        stores.delayedActs().refused(act.id(), new Refusal(Code.OWNER_ONLY), NOON);
        stores.mailQueue().addAll(List.of(mail()));
        List<UUID> sent = stores.mailQueue().claim(1, NOON, Duration.ofMinutes(1)).stream()
                .map(ClaimedMail::id)
                .toList();
        stores.mailQueue().delivered(sent, NOON);
        stores.get(Mailer.class).deliver(UUID.randomUUID(), mail());
        stores.database()
                .with(sql -> sql.insertInto(SIGNED_OUT)
                        .set(SIGNED_OUT.TOKEN_ID, "token")
                        .set(SIGNED_OUT.EXPIRES_AT, NOON.plusSeconds(60))
                        .execute());
        stores.database()
                .with(sql -> sql.insertInto(SYNC_DELIVERED)
                        .set(SYNC_DELIVERED.NUMBER, 1L)
                        .set(SYNC_DELIVERED.PUBLISHER_ID, "contoso")
                        .set(SYNC_DELIVERED.USER_KEY, "anna@mail.example")
                        .set(SYNC_DELIVERED.DELIVERED_AT, NOON)
                        .execute());
    }

    private static Mail mail() {
        return new Mail(MailKind.USER_ADDED, email("anna@mail.example"), "Subject", "Text", Optional.empty(), NOON);
    }
}
