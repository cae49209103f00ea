package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.OUTBOX;
import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.Topic;
import dev.ferry.persistence.InjectedStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is owed and this version cannot read, because a newer one or a hand wrote it, holds up nothing else. */
abstract class UnreadableChangesContract {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final InjectedStores stores = stores();
    private final SyncQueue queue = stores.syncQueue();
    private final Outbox outbox = stores.outbox();

    abstract InjectedStores stores();

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void otherAccountsAreClaimedInThePlaceOfOneWhoseFirstChangeCannotBeRead() {
        queue.addAll(List.of(change("contoso", "1"), change("contoso", "2"), change("fabrikam", "1")));
        long number = becomesUnreadable("contoso", "1");

        assertThat(queue.claim(1, 9, NOON, LEASE))
                .extracting(run -> run.account().value())
                .containsExactly("fabrikam");
        assertThat(queue.status(Optional.empty()).setAside()).isOne();
        assertThat(queue.setAside(9)).as("what can be shown").isEmpty();
        assertThat(queue.pending(id("contoso"), 9))
                .singleElement()
                .returns(false, PendingChange::setAside)
                .extracting(one -> one.numbered().change())
                .isEqualTo(change("contoso", "2"));
        Health told = new SyncHealth(stores::database).check();
        assertThat(told.ok()).isFalse();
        assertThat(told.detail())
                .contains("contoso", "change " + number, "this version of Ferry cannot read it", "hologram");
    }

    @Test
    void whatIsInFrontOfItIsDelivered() {
        queue.addAll(List.of(change("contoso", "1"), change("contoso", "2"), change("contoso", "3")));
        becomesUnreadable("contoso", "2");

        ClaimedRun run = queue.claim(1, 9, NOON, LEASE).getFirst();
        assertThat(run.changes()).extracting(one -> one.change()).containsExactly(change("contoso", "1"));
        queue.settle(List.of(new Settled(run, 1, Optional.empty())), NOON);
        assertThat(queue.claim(1, 9, NOON, LEASE)).isEmpty();
        assertThat(queue.status(Optional.empty()).setAside()).isOne();
    }

    @Test
    void itCanBeDroppedAndWhatIsBehindItGoesOn() {
        queue.addAll(List.of(change("contoso", "1"), change("contoso", "2")));
        long number = becomesUnreadable("contoso", "1");
        queue.claim(1, 9, NOON, LEASE);

        assertThat(queue.drop(id("contoso"), number, NOON)).contains("hologram");
        assertThat(queue.claim(1, 9, NOON, LEASE).getFirst().changes())
                .extracting(one -> one.change())
                .containsExactly(change("contoso", "2"));
    }

    @Test
    void itIsTriedAgainByAVersionThatCanReadIt() {
        queue.addAll(List.of(change("contoso", "1")));
        becomesUnreadable("contoso", "1");
        queue.claim(1, 9, NOON, LEASE);

        stores.database()
                .with(sql -> sql.update(SYNC_CHANGE)
                        .set(SYNC_CHANGE.KIND, "user-deleted")
                        .execute());
        assertThat(queue.retryAll(Optional.empty(), NOON)).isOne();
        assertThat(queue.claim(1, 9, NOON, LEASE).getFirst().changes()).hasSize(1);
    }

    @Test
    void anAccountWhoseChangesAHandTookAwayHoldsUpNothing() {
        queue.addAll(List.of(change("contoso", "1"), change("fabrikam", "1")));
        stores.database()
                .with(sql -> sql.deleteFrom(SYNC_CHANGE)
                        .where(SYNC_CHANGE.PUBLISHER_ID.eq("contoso"))
                        .execute());

        assertThat(queue.claim(9, 9, NOON, LEASE)).hasSize(1);
        assertThat(queue.status(Optional.empty()).setAside()).isZero();
    }

    @Test
    void whatIsOwedOfAnAccountWhoseNameIsNoneStaysAndTheRestIsTaken() {
        outbox.addAll(Stream.of("contoso", "fabrikam", "tailspin")
                .map(name -> new OutboxEntry(id(name), Topic.ACCOUNT_MOVED, NOON))
                .toList());
        outbox.addAll(List.of(
                new OutboxEntry(id("contoso"), Topic.LEGACY_LOCK, NOON),
                new OutboxEntry(id("fabrikam"), Topic.LEGACY_LOCK, NOON)));
        stores.database()
                .with(sql -> sql.update(OUTBOX)
                        .set(OUTBOX.PUBLISHER_ID, "Contoso!")
                        .where(OUTBOX.PUBLISHER_ID.eq("contoso"))
                        .execute());

        assertThat(outbox.take(Topic.ACCOUNT_MOVED, Instant.EPOCH, 1))
                .extracting(OutboxEntry::account)
                .containsExactly(id("fabrikam"));
        assertThat(outbox.accountsPending(Topic.LEGACY_LOCK, 1)).containsExactly(id("fabrikam"));
        assertThat(outbox.take(Topic.ACCOUNT_MOVED, Instant.EPOCH, 9)).hasSize(1);
        assertThat(outbox.count()).as("both of Contoso!, and a lock").isEqualTo(3);
    }

    /** Answers its number. */
    private long becomesUnreadable(String account, String key) {
        long number = queue.pending(id(account), 9).stream()
                .filter(one -> one.numbered().change().equals(change(account, key)))
                .findFirst()
                .orElseThrow()
                .numbered()
                .number();
        stores.database()
                .with(sql -> sql.update(SYNC_CHANGE)
                        .set(SYNC_CHANGE.KIND, "hologram")
                        .where(SYNC_CHANGE.NUMBER.eq(number))
                        .execute());
        return number;
    }

    private static Change change(String account, String key) {
        return new Change(id(account), new LegacyChange.UserDeleted(key), NOON);
    }
}
