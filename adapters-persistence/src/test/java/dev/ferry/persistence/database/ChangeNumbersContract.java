package dev.ferry.persistence.database;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryLegacyPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * However often a database is restored, no number of a change is given out twice, and none comes behind a lower one.
 */
public abstract class ChangeNumbersContract {
    private static final int ALL = 1000;
    private static final String DEV = "dev@contoso.example";
    /** The largest number up to which every reader of JSON knows each from the next. */
    private static final long EXACT = 1L << 53;

    /** Opens the database of this test, beside whoever has it open. */
    protected abstract InjectedStores opened();

    /** Copies the database, which nobody has open. */
    protected abstract void backUp();

    /** From now on the copy is the database of this test. */
    protected abstract void restore();

    @Test
    void whatIsOwedAfterARestoreIsTakenByAPortalThatHasSeenMoreThanTheBackup() {
        InMemoryLegacyPortal portal = new InMemoryLegacyPortal();
        in(opened(), stores -> enqueue(stores, DEV));
        backUp();
        in(opened(), stores -> {
            LegacyChange change = new LegacyChange.UserStands(Samples.contributor(DEV));
            stores.syncQueue().addAll(Many.of(1500, _ -> new Change(id("contoso"), change, NOON)));
            deliver(stores, portal);
        });
        restore();
        in(opened(), stores -> {
            enqueue(stores, DEV);
            deliver(stores, portal);
        });

        assertThat(portal.usersOf(Set.of(id("contoso"))).get(id("contoso")))
                .singleElement()
                .returns(false, LegacyUser::active);
    }

    @Test
    void numbersAfterARestoreAreAboveAllThatWereGivenOutHoweverSoonItComes() {
        in(opened(), stores -> enqueue(stores, DEV));
        backUp();
        AtomicLong highest = new AtomicLong();
        in(opened(), stores -> {
            enqueue(stores, DEV);
            highest.set(lastNumber(stores));
        });
        restore();
        in(opened(), stores -> {
            enqueue(stores, DEV);
            assertThat(lastNumber(stores)).isGreaterThan(highest.get());
        });
    }

    /** So that a copy that is opened at any later moment, and goes on from then, is above all of them. */
    @Test
    void noNumberIsAheadOfTheClockEvenWhereNoTimeHasPassedSinceTheLastOne() {
        long ahead = clock() + 300_000;
        in(opened(), stores -> goOnFrom(stores, ahead));
        in(opened(), stores -> {
            enqueue(stores, DEV);
            assertThat(lastNumber(stores)).isGreaterThan(ahead).isLessThanOrEqualTo(clock());
        });
    }

    @Test
    void whatWasOwedBeforeComesBeforeWhatIsOwedNow() {
        for (int opening = 0; opening < 3; opening++) {
            in(opened(), stores -> enqueue(stores, DEV));
        }
        in(
                opened(),
                stores -> assertThat(pending(stores))
                        .extracting(one -> one.numbered().number())
                        .hasSize(3)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .allMatch(number -> number < EXACT));
    }

    @Test
    void numbersAreNeverLowered() {
        long beyondAnyClock = EXACT / 2 + 7;
        in(opened(), stores -> goOnFrom(stores, beyondAnyClock));
        in(opened(), stores -> {
            enqueue(stores, DEV);
            assertThat(pending(stores).getFirst().numbered().number()).isGreaterThanOrEqualTo(beyondAnyClock);
        });
    }

    @Test
    void whoOpensItWhileOthersAddChangesBreaksNoOrder() {
        in(opened(), stores -> {
            goOnFrom(stores, 1);
            Racers.race(4, racer -> {
                for (int turn = 0; turn < 3; turn++) {
                    String key = racer + "-" + turn;
                    enqueue(stores, key + "a");
                    in(opened(), beside -> enqueue(beside, key + "b"));
                    enqueue(stores, key + "c");
                }
                return racer;
            });
            List<String> keys = pending(stores).stream()
                    .map(one -> one.numbered().change().what().userKey().orElseThrow())
                    .toList();
            assertThat(keys).hasSize(36);
            for (int racer = 0; racer < 4; racer++) {
                String own = racer + "-";
                assertThat(keys.stream().filter(key -> key.startsWith(own))).isSorted();
            }
        });
    }

    private static void in(InjectedStores stores, Consumer<InjectedStores> act) {
        try (stores) {
            act.accept(stores);
        }
    }

    private static void enqueue(InjectedStores stores, String key) {
        enqueue(stores, new LegacyChange.UserDeactivated(key));
    }

    private static void enqueue(InjectedStores stores, LegacyChange change) {
        stores.syncQueue().addAll(List.of(new Change(id("contoso"), change, NOON)));
    }

    private static List<PendingChange> pending(InjectedStores stores) {
        return stores.syncQueue().pending(id("contoso"), ALL);
    }

    private static long lastNumber(InjectedStores stores) {
        return pending(stores).getLast().numbered().number();
    }

    /** In microseconds, as numbers are. */
    private static long clock() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private static void deliver(InjectedStores stores, LegacyPortal portal) {
        for (ClaimedRun run : stores.syncQueue().claim(ALL, 10 * ALL, NOON, Duration.ofMinutes(1))) {
            run.changes().forEach(portal::apply);
            stores.syncQueue().settle(List.of(new Settled(run, run.changes().size(), Optional.empty())), NOON);
        }
    }

    private static void goOnFrom(InjectedStores stores, long number) {
        stores.database()
                .with(sql -> sql.execute("alter table sync_change alter column number restart with " + number));
    }
}
