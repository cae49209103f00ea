package dev.ferry.testkit.operation;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.offer;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static dev.ferry.testkit.sample.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.ferry.domain.operation.Transactions} must do, over all the stores at once (R12). */
public abstract class TransactionsContract extends StoreContract {
    private static final int RACERS = 8;

    @Test
    public final void whatTheWorkAnswersIsTheAnswer() {
        assertThat(stores().transactions().<Integer>run(() -> 7)).isEqualTo(7);
    }

    @Test
    public final void r12AMoveThatIsDoneStandsInEveryStore() {
        stores().legacyAccounts().replaceAll(List.of(legacyAccount("contoso")));
        stores().transactions().run(() -> move("contoso"));

        assertThat(traces("contoso")).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L);
    }

    @Test
    public final void r12AMoveThatFailsLeavesNothingInAnyStore() {
        stores().legacyAccounts().replaceAll(List.of(legacyAccount("contoso")));
        inATransactionThatFails(() -> move("contoso"));

        assertThat(traces("contoso")).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    public final void aRefusedWriteTakesTheWholeTransactionWithIt() {
        stores().accounts().openAll(List.of(account("contoso")));

        assertThatException()
                .isThrownBy(() -> stores().transactions().run(() -> {
                    stores().accounts().openAll(List.of(account("fabrikam")));
                    stores().accounts().openAll(List.of(account("contoso")));
                }));
        assertThat(stores().accounts().findAll(Set.of(id("fabrikam")))).isEmpty();
    }

    @Test
    public final void workSeesWhatItHasWritten() {
        stores().transactions().run(() -> {
            stores().accounts().openAll(List.of(account("contoso")));
            assertThat(stores().accounts().findAll(Set.of(id("contoso")))).hasSize(1);
        });
    }

    @Test
    public final void workInsideWorkJoinsIt() {
        inATransactionThatFails(() ->
                stores().transactions().run(() -> stores().accounts().openAll(List.of(account("contoso")))));

        assertThat(stores().accounts().findAll(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void workInsideWorkStandsWithIt() {
        stores().transactions().run(() -> {
            stores().transactions().run(() -> stores().accounts().openAll(List.of(account("contoso"))));
            stores().accounts().openAll(List.of(account("fabrikam")));
        });

        assertThat(stores().accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .hasSize(2);
    }

    @Test
    public final void afterAFailureTheNextTransactionIsFresh() {
        inATransactionThatFails(() -> stores().accounts().openAll(List.of(account("contoso"))));
        stores().transactions().run(() -> stores().accounts().openAll(List.of(account("contoso"))));

        assertThat(stores().accounts().findAll(Set.of(id("contoso")))).hasSize(1);
    }

    @Test
    public final void r1OfManyRacersOneMovesTheAccount() throws InterruptedException {
        stores().legacyAccounts().replaceAll(List.of(legacyAccount("contoso")));
        long moved = race(() -> {
            stores().transactions().run(() -> move("contoso"));
            return true;
        });

        assertThat(moved).isEqualTo(1);
        assertThat(traces("contoso")).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L);
    }

    @Test
    public final void r9ADatabaseThatIsDownIsAFaultAndLosesNothing() throws Throwable {
        stores().accounts().openAll(List.of(account("contoso")));
        whereTheDatabaseCanGoAway(database -> {
            database.goDown();
            assertThatExceptionOfType(PortUnavailable.class)
                    .isThrownBy(() -> stores().transactions()
                            .run(() -> stores().accounts().openAll(List.of(account("fabrikam")))));
            assertThatExceptionOfType(PortUnavailable.class)
                    .isThrownBy(() -> stores().accounts().findAll(Set.of(id("contoso"))));
            database.comeBack();
            assertThat(stores().accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                    .containsOnlyKeys(id("contoso"));
        });
    }

    /** Everything that a move writes. */
    private void move(String name) {
        stores().accounts().openAll(List.of(account(name)));
        stores().users().addAll(Map.of(id(name), List.of(user(1, "owner@" + name + ".example"))));
        stores().offers().addAll(Map.of(id(name), List.of(offer("one"))));
        stores().migrations().saveAll(List.of(completed(name)));
        stores().legacyAccounts().lockAll(Set.of(id(name)));
        stores().history()
                .appendAll(List.of(new HistoryEntry(NOON, "operator", Action.MOVED, Optional.of(id(name)), Map.of())));
        stores().outbox().addAll(List.of(new OutboxEntry(id(name), Topic.LEGACY_LOCK, NOON)));
    }

    private static MigrationRecord completed(String name) {
        return new MigrationRecord(
                new Migration.Completed(id(name), tenantId(name), mpnId(name), NOON),
                Optional.empty(),
                Optional.empty());
    }

    /** How much of a move is seen in each store, in the order of writing. */
    private List<Long> traces(String name) {
        return List.of(
                (long) stores().accounts().findAll(Set.of(id(name))).size(),
                (long) stores().users().of(id(name)).size(),
                (long) stores().offers().ofAccounts(Set.of(id(name))).size(),
                (long) stores().migrations().findAll(Set.of(id(name))).size(),
                (long) stores().legacyAccounts().locked(Set.of(id(name))).size(),
                entries(name),
                stores().outbox().count());
    }

    private long entries(String name) {
        try (Stream<HistoryEntry> entries = stores().history().entries(Optional.of(id(name)))) {
            return entries.count();
        }
    }

    /** How many of those who try at once come through. */
    private static long race(Callable<Boolean> attempt) throws InterruptedException {
        try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Boolean>> all = racers.invokeAll(
                    IntStream.range(0, RACERS).mapToObj(_ -> attempt).toList());
            return all.stream().filter(TransactionsContract::cameThrough).count();
        }
    }

    private static boolean cameThrough(Future<Boolean> racer) {
        return racer.state() == Future.State.SUCCESS;
    }
}
