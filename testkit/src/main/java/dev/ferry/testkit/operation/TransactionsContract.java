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

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.OfferStages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.ferry.domain.operation.Transactions} must do, over all the stores at once (R12). Used like any
 * {@link StoreContract}.
 *
 * <p>What may be lacking: {@link FaultKind#REFUSES}, where a test cannot take the database away.
 */
public abstract class TransactionsContract extends StoreContract {
    private static final int RACERS = 8;
    private static final int PAGES = 6;
    private static final int PAGE = 8;
    private static final int STEP = 4;

    @Override
    protected final Set<Ability> mayLack() {
        return Set.of(FaultKind.REFUSES);
    }

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
    public final void r1OfManyRacersOneMovesTheAccount() {
        stores().legacyAccounts().replaceAll(List.of(legacyAccount("contoso")));
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(RACERS, _ -> {
            stores().transactions().run(() -> move("contoso"));
            return true;
        });

        assertThat(finishes)
                .filteredOn(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>)
                .hasSize(1);
        assertThat(traces("contoso")).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L);
    }

    /** Each racer moves a page that shares accounts with its neighbours': pages move wholly, one after the other. */
    @Test
    public final void pagesThatOverlapMoveAsIfOneAfterTheOther() {
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(PAGES, page -> {
            stores().transactions().run(() -> movePage(page));
            return true;
        });

        for (int page = 0; page < PAGES; page++) {
            boolean moved = finishes.get(page) instanceof Racers.Finish.CameThrough<Boolean>;
            assertThat(ofPage(page)).as("page %s", page).hasSize(moved ? PAGE : 0);
            assertThat(moved || neighbourMoved(finishes, page))
                    .as("page %s or a neighbour", page)
                    .isTrue();
        }
    }

    /** Everything is written in two steps of one transaction; anyone who reads meanwhile sees both or none. */
    @Test
    public final void aReaderSeesATransactionWhollyOrNotAtAll() {
        Set<PublisherId> all =
                Many.of(50, number -> id("account-" + number)).stream().collect(Collectors.toSet());
        AtomicInteger writing = new AtomicInteger(1);
        Racers.race(4, racer -> racer == 0 ? writeInTwoSteps(all, writing) : readWhile(all, writing));

        assertThat(stores().users().ofAccounts(all)).hasSize(50);
    }

    private boolean writeInTwoSteps(Set<PublisherId> all, AtomicInteger writing) {
        try {
            for (PublisherId one : all) {
                stores().transactions().run(() -> {
                    stores().accounts().openAll(List.of(account(one.value())));
                    stores().users().addAll(Map.of(one, List.of(user(1, "anna@contoso.example"))));
                    stores().users().addAll(Map.of(one, List.of(user(2, "bo@contoso.example"))));
                });
            }
            return true;
        } finally {
            writing.decrementAndGet();
        }
    }

    private boolean readWhile(Set<PublisherId> all, AtomicInteger writing) {
        while (writing.get() > 0) {
            assertThat(stores().users().ofAccounts(all).values()).allMatch(users -> users.size() == 2);
        }
        return true;
    }

    private void movePage(int page) {
        for (int number = page * STEP; number < page * STEP + PAGE; number++) {
            String name = "account-" + number;
            stores().accounts().openAll(List.of(openedBy(page, name)));
            stores().users().addAll(Map.of(id(name), List.of(user(1, "owner@" + name + ".example"))));
        }
    }

    private static Account openedBy(int page, String name) {
        return new Account(id(name), "page " + page, account(name).company(), true, mpnId(name), tenantId(name));
    }

    private List<Account> ofPage(int page) {
        Set<PublisherId> all = Many.of((PAGES + 1) * STEP, number -> id("account-" + number)).stream()
                .collect(Collectors.toSet());
        return stores().accounts().findAll(all).values().stream()
                .filter(account -> account.displayName().equals("page " + page))
                .toList();
    }

    private static boolean neighbourMoved(List<Racers.Finish<Boolean>> finishes, int page) {
        return IntStream.of(page - 1, page + 1)
                .filter(neighbour -> neighbour >= 0 && neighbour < finishes.size())
                .mapToObj(finishes::get)
                .anyMatch(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>);
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

    @Test
    public final void ofWorkThatIsRefusedNothingStands() {
        Outcome<String> refused = stores().transactions().unlessRefused(() -> {
            move("contoso");
            return Outcome.refused(Code.OWNER_ONLY);
        });
        Outcome<String> done = stores().transactions().unlessRefused(() -> {
            move("fabrikam");
            return Outcome.done("moved");
        });

        assertThat(refused).isEqualTo(Outcome.refused(Code.OWNER_ONLY));
        assertThat(done).isEqualTo(Outcome.done("moved"));
        assertThat(stores().accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .containsOnlyKeys(id("fabrikam"));
    }

    /** Everything that a move writes. */
    private void move(String name) {
        stores().accounts().openAll(List.of(account(name)));
        stores().users().addAll(Map.of(id(name), List.of(user(1, "owner@" + name + ".example"))));
        stores().offers().addAll(OfferStages.arrived(id(name), List.of(offer("one"))));
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
}
