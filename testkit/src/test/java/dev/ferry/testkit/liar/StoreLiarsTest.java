package dev.ferry.testkit.liar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.history.History;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.account.AccountsContract;
import dev.ferry.testkit.act.ActQueueContract;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.deadline.DeadlineLedgerContract;
import dev.ferry.testkit.deadline.DeadlinesContract;
import dev.ferry.testkit.figure.FiguresContract;
import dev.ferry.testkit.history.HistoryContract;
import dev.ferry.testkit.invitation.MigrationInvitationsContract;
import dev.ferry.testkit.job.JobsContract;
import dev.ferry.testkit.legacy.LegacyAccountsContract;
import dev.ferry.testkit.mail.MailQueueContract;
import dev.ferry.testkit.marketplace.AgreementTextsContract;
import dev.ferry.testkit.marketplace.MarketplaceAccountsContract;
import dev.ferry.testkit.membership.MembershipsContract;
import dev.ferry.testkit.migration.MigrationsContract;
import dev.ferry.testkit.offer.OffersContract;
import dev.ferry.testkit.operation.ExpiredEntriesContract;
import dev.ferry.testkit.operation.ReplaysContract;
import dev.ferry.testkit.operation.SharedClockContract;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.person.PersonalDataContract;
import dev.ferry.testkit.proof.AllowancesContract;
import dev.ferry.testkit.proof.ChallengesContract;
import dev.ferry.testkit.search.AccountWordsContract;
import dev.ferry.testkit.standing.AccountStandingsContract;
import dev.ferry.testkit.standing.AccountSummariesContract;
import dev.ferry.testkit.standing.DueVerdictsContract;
import dev.ferry.testkit.support.CasesContract;
import dev.ferry.testkit.sync.OutboxContract;
import dev.ferry.testkit.sync.SyncQueueContract;
import dev.ferry.testkit.tenant.TenantsContract;
import dev.ferry.testkit.undo.DelayedActsContract;
import dev.ferry.testkit.user.UsersContract;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * No contract of a store is fooled: in each method of each store there is each lie that its answer leaves room for, and
 * somebody notices.
 */
@Execution(ExecutionMode.SAME_THREAD)
@Tag("thorough")
class StoreLiarsTest {
    private static final Map<Class<?>, Class<? extends Contract>> CONTRACTS = Map.ofEntries(
            Map.entry(Accounts.class, OfAccounts.class),
            Map.entry(AccountWords.class, OfSearch.class),
            Map.entry(AccountStandings.class, OfAccountStandings.class),
            Map.entry(AccountSummaries.class, OfAccountSummaries.class),
            Map.entry(ActQueue.class, OfActs.class),
            Map.entry(AgreementTexts.class, OfAgreementTexts.class),
            Map.entry(Allowances.class, OfAllowances.class),
            Map.entry(Cases.class, OfCases.class),
            Map.entry(Challenges.class, OfChallenges.class),
            Map.entry(DeadlineLedger.class, OfDeadlineLedger.class),
            Map.entry(Deadlines.class, OfDeadlines.class),
            Map.entry(DelayedActs.class, OfDelayedActs.class),
            Map.entry(DueVerdicts.class, OfDueVerdicts.class),
            Map.entry(ExpiredEntries.class, OfExpiredEntries.class),
            Map.entry(Figures.class, OfFigures.class),
            Map.entry(History.class, OfHistory.class),
            Map.entry(Jobs.class, OfJobs.class),
            Map.entry(LegacyAccounts.class, OfLegacyAccounts.class),
            Map.entry(MailQueue.class, OfMails.class),
            Map.entry(MarketplaceAccounts.class, OfMarketplaceAccounts.class),
            Map.entry(Memberships.class, OfMemberships.class),
            Map.entry(MigrationInvitations.class, OfInvitations.class),
            Map.entry(Migrations.class, OfMigrations.class),
            Map.entry(Offers.class, OfOffers.class),
            Map.entry(Outbox.class, OfOutbox.class),
            Map.entry(PersonalData.class, OfPersonalData.class),
            Map.entry(Replays.class, OfReplays.class),
            Map.entry(SyncQueue.class, OfChanges.class),
            Map.entry(Tenants.class, OfTenants.class),
            Map.entry(Users.class, OfUsers.class));

    /** Tests of contracts are made by JUnit, which hands them nothing. */
    private static volatile @Nullable Liar current;

    /** What a method does in the place of what it should. */
    enum Lie {
        DOES_AND_SAYS_NOTHING,
        SAYS_YES_AND_DOES_NOTHING,
        FORGETS_ONE,
        SAYS_ONE_TWICE
    }

    /** A store of which one method lies. */
    private record Liar(Method method, Lie lie) {

        static Stream<Liar> in(Method method) {
            Class<?> answer = method.getReturnType();
            Stream.Builder<Lie> lies = Stream.builder();
            if (answer == List.class || answer == Stream.class) {
                lies.add(Lie.DOES_AND_SAYS_NOTHING).add(Lie.FORGETS_ONE).add(Lie.SAYS_ONE_TWICE);
            } else if (answer == Set.class || answer == Map.class) {
                lies.add(Lie.DOES_AND_SAYS_NOTHING).add(Lie.FORGETS_ONE);
            } else if (answer == boolean.class) {
                lies.add(Lie.DOES_AND_SAYS_NOTHING).add(Lie.SAYS_YES_AND_DOES_NOTHING);
            } else if (answer == void.class
                    || answer == int.class
                    || answer == long.class
                    || answer == Optional.class) {
                lies.add(Lie.DOES_AND_SAYS_NOTHING);
            }
            return lies.build().map(lie -> new Liar(method, lie));
        }

        String name() {
            String parameters = Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", ", "(", ")"));
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + parameters + " " + lie;
        }

        @Nullable
        Object told(Object store, Object @Nullable [] arguments) throws Throwable {
            return switch (lie) {
                case DOES_AND_SAYS_NOTHING -> nothing();
                case SAYS_YES_AND_DOES_NOTHING -> true;
                case FORGETS_ONE -> withoutOne(call(method, store, arguments));
                case SAYS_ONE_TWICE -> withOneTwice(call(method, store, arguments));
            };
        }

        private @Nullable Object nothing() {
            Class<?> answer = method.getReturnType();
            if (answer == List.class) {
                return List.of();
            }
            if (answer == Set.class) {
                return Set.of();
            }
            if (answer == Map.class) {
                return Map.of();
            }
            if (answer == Stream.class) {
                return Stream.empty();
            }
            if (answer == Optional.class) {
                return Optional.empty();
            }
            if (answer == boolean.class) {
                return false;
            }
            if (answer == int.class) {
                return 0;
            }
            return answer == long.class ? 0L : null;
        }

        private static Object withoutOne(@Nullable Object answer) {
            return switch (answer) {
                case List<?> list -> list.stream().skip(1).toList();
                case Set<?> set -> set.stream().skip(1).collect(Collectors.toUnmodifiableSet());
                case Map<?, ?> map -> {
                    Map<Object, Object> left = new HashMap<>(map);
                    map.keySet().stream().findFirst().ifPresent(left::remove);
                    yield left;
                }
                case Stream<?> stream -> stream.skip(1);
                case null, default -> throw new IllegalStateException("nothing to forget in " + answer);
            };
        }

        private static Object withOneTwice(@Nullable Object answer) {
            return switch (answer) {
                case List<?> list ->
                    Stream.concat(list.stream().limit(1), list.stream()).toList();
                case Stream<?> stream -> {
                    List<?> all = stream.toList();
                    yield Stream.concat(all.stream().limit(1), all.stream());
                }
                case null, default -> throw new IllegalStateException("nothing to say twice in " + answer);
            };
        }
    }

    static Stores asTold() {
        Stores honest = new InMemoryStores();
        Liar liar = current;
        if (liar == null) {
            return honest;
        }
        Class<?> port = liar.method().getDeclaringClass();
        return proxy(Stores.class, (_, method, arguments) -> {
            Object answer = call(method, honest, arguments);
            return method.getReturnType() == port && answer != null ? lying(port, answer, liar) : answer;
        });
    }

    private static <T> T lying(Class<T> port, Object store, Liar liar) {
        return proxy(
                port,
                (_, method, arguments) ->
                        method.equals(liar.method()) ? liar.told(store, arguments) : call(method, store, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @TestFactory
    Stream<DynamicTest> whoIsHonestIsBelieved() {
        return CONTRACTS.values().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(contract -> DynamicTest.dynamicTest(
                        contract.getSimpleName(),
                        () -> assertThat(ContractRun.of(contract).failures()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whoLiesIsCaught() {
        return CONTRACTS.entrySet().stream()
                .flatMap(port -> Arrays.stream(port.getKey().getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .flatMap(Liar::in)
                        .map(liar -> DynamicTest.dynamicTest(liar.name(), () -> assertCaught(liar, port.getValue()))))
                .sorted(Comparator.comparing(DynamicTest::getDisplayName));
    }

    private static void assertCaught(Liar liar, Class<? extends Contract> contract) {
        current = liar;
        try {
            assertThat(ContractRun.of(contract).failures()).as(liar.name()).isNotEmpty();
        } finally {
            current = null;
        }
    }

    @TestFactory
    Stream<DynamicTest> aClockOfANodeIsNoSharedClock() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "its own",
                        () -> assertThat(ContractRun.of(OfClock.class, "aMailIsNotTakenFromANodeWhoseClockIsWrong")
                                        .failures())
                                .isNotEmpty()),
                DynamicTest.dynamicTest(
                        "told by it",
                        () -> assertThat(ContractRun.of(OfClock.class, "itSaysTheSameToNodesWhoseClocksAreWrong")
                                        .failures())
                                .isNotEmpty()));
    }

    /** Each node goes by its own clock. */
    static final class OfClock extends SharedClockContract {
        @Override
        protected Stores emptyStores() {
            Stores honest = new InMemoryStores();
            return proxy(
                    Stores.class,
                    (_, method, arguments) -> method.getName().equals("sharedClock") && arguments != null
                            ? (SharedClock) () -> nodes(arguments[0], honest)
                            : call(method, honest, arguments));
        }

        /** The contract finds out by a clock that stands at the epoch what the shared one says. */
        private static Instant nodes(Object clock, Stores honest) {
            Instant now = ((Clock) clock).instant();
            return now.equals(Instant.EPOCH) ? honest.sharedClock((Clock) clock).now() : now;
        }
    }

    static final class OfAccounts extends AccountsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfSearch extends AccountWordsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfAccountStandings extends AccountStandingsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfAccountSummaries extends AccountSummariesContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfFigures extends FiguresContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfDueVerdicts extends DueVerdictsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfActs extends ActQueueContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfAgreementTexts extends AgreementTextsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfAllowances extends AllowancesContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfCases extends CasesContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfChallenges extends ChallengesContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfDeadlineLedger extends DeadlineLedgerContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfDeadlines extends DeadlinesContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfDelayedActs extends DelayedActsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfExpiredEntries extends ExpiredEntriesContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfHistory extends HistoryContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfJobs extends JobsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfLegacyAccounts extends LegacyAccountsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfMails extends MailQueueContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfMarketplaceAccounts extends MarketplaceAccountsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfMemberships extends MembershipsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfInvitations extends MigrationInvitationsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfMigrations extends MigrationsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfOffers extends OffersContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfOutbox extends OutboxContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfPersonalData extends PersonalDataContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfReplays extends ReplaysContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfChanges extends SyncQueueContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfTenants extends TenantsContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }

    static final class OfUsers extends UsersContract {
        @Override
        protected Stores emptyStores() {
            return asTold();
        }
    }
}
