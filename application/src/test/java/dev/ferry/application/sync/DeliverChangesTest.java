package dev.ferry.application.sync;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.system.CircuitState;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.user.Role;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of claimed changes when threads are late, the target misbehaves, or somebody stops the delivery (R16).
 */
class DeliverChangesTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Moved moved = new Moved();

    DeliverChangesTest() {
        moved.ferry.withReady("contoso", "fabrikam");
        moved.move();
    }

    @Test
    void whatNobodyCameToWhileItsClaimLastedIsGivenBackUntried() {
        enqueue("contoso", "bo");
        List<Integer> arrived = new ArrayList<>();
        Executor lateAtFirst = task -> {
            moved.ferry.clock.forward(arrived.isEmpty() ? LEASE.plusSeconds(1) : Duration.ZERO);
            task.run();
            arrived.add(moved.arrived("contoso").size());
        };

        assertThat(moved.deliver(lateAtFirst, () -> false)).isEqualTo(1);

        assertThat(arrived).as("another may have had it by then").containsExactly(0, 1);
    }

    @Test
    void noneOfAnAccountsChangesIsBegunWhenItsClaimIsAboutToEnd() {
        enqueue("contoso", "ann", "bo", "cy", "dee");
        List<Integer> arrived = new ArrayList<>();
        Executor threads = task -> {
            Instant claimed = moved.ferry.clock.instant();
            task.run();
            arrived.add(moved.arrived("contoso").size());
            assertThat(moved.ferry.clock.instant()).isBefore(claimed.plus(LEASE));
        };
        takingEach(Duration.ofSeconds(20));

        assertThat(moved.deliver(threads, () -> false)).isEqualTo(4);

        assertThat(arrived).containsExactly(2, 4);
        assertThat(moved.arrived("contoso")).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatHasNotBegunWhenSomebodyStopsIsGivenBackUntried() {
        enqueue("contoso", "bo");
        AtomicBoolean stop = new AtomicBoolean();
        Executor threads = task -> {
            stop.set(true);
            task.run();
        };

        assertThat(moved.deliver(threads, stop::get)).isZero();

        assertThat(moved.arrived("contoso")).isEmpty();
        assertThat(first("contoso")).returns(0, PendingChange::tries).returns(false, PendingChange::setAside);
        assertThat(moved.deliver()).as("due at once").isEqualTo(1);
    }

    @Test
    void theChangeThatIsUnderWayWhenSomebodyStopsIsTheLast() {
        enqueue("contoso", "ann", "bo", "cy");
        AtomicBoolean stop = new AtomicBoolean();
        moved.portal.turnDown(_ -> {
            stop.set(true);
            return Optional.empty();
        });

        assertThat(moved.deliver(Runnable::run, stop::get)).isEqualTo(1);
        assertThat(moved.arrived("contoso")).hasSize(1);
    }

    @Test
    void moreThanOneClaimTakesIsAllDeliveredBeforeTheEnd() {
        Change change = new Change(
                Samples.id("contoso"), new LegacyChange.UserDeleted("bo@contoso.example"), moved.ferry.clock.instant());
        moved.stores.syncQueue().addAll(Collections.nCopies(51, change));
        CountDownLatch lookedForMore = new CountDownLatch(2);
        Thread caller = Thread.currentThread();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Executor slow = task -> threads.execute(() -> {
                awaitUninterruptibly(lookedForMore);
                task.run();
            });

            assertThat(moved.deliver(slow, () -> {
                        if (Thread.currentThread().equals(caller)) {
                            lookedForMore.countDown();
                        }
                        return false;
                    }))
                    .isEqualTo(51);
        }
    }

    @Test
    void anAccountThatTakesItsTimeKeepsWhatBecameOfOthersFromBeingSettledForAMomentAtMost() {
        enqueue("contoso", "bo");
        enqueue("fabrikam", "bo");
        AtomicBoolean first = new AtomicBoolean(true);
        CountDownLatch otherIsSettled = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Executor oneIsSlow = task -> {
                boolean slow = first.getAndSet(false);
                threads.execute(() -> {
                    if (slow) {
                        awaitUninterruptibly(otherIsSettled);
                    }
                    task.run();
                });
            };

            assertThat(moved.deliver(oneIsSlow, () -> false, _ -> otherIsSettled.countDown()))
                    .isEqualTo(2);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch event) {
        try {
            event.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3_601, 315_360_000, Long.MAX_VALUE})
    void aTargetThatAsksForAnEternityIsAskedAgainWithinTheHour(long seconds) {
        enqueue("contoso", "bo");
        moved.portal.turnDown(_ -> {
            throw new PortUnavailable(
                    LegacyPortal.SYSTEM,
                    Optional.of(Duration.ofSeconds(seconds)),
                    new IllegalStateException("asks for too much"));
        });

        assertThat(moved.deliver()).isZero();

        assertThat(first("contoso").dueAt())
                .contains(moved.ferry.clock.instant().plus(Duration.ofHours(1)));
        moved.portal.turnDown(_ -> Optional.empty());
        moved.ferry.clock.forward(Duration.ofHours(1));
        assertThat(moved.deliver()).isEqualTo(1);
    }

    static Stream<Error> whatAdaptersThrow() {
        return Stream.of(new AssertionError("broken"), new LinkageError("broken\r\n"));
    }

    @ParameterizedTest
    @MethodSource("whatAdaptersThrow")
    void anAdapterThatBreaksIsATryInVainLikeAnyOther(Error broken) {
        enqueue("contoso", "bo");
        moved.portal.turnDown(_ -> {
            throw broken;
        });

        assertThat(moved.deliver()).isZero();

        assertThat(first("contoso"))
                .returns(1, PendingChange::tries)
                .returns(Optional.of("broken"), PendingChange::reason);
        moved.portal.turnDown(_ -> Optional.empty());
        moved.ferry.clock.forward(Duration.ofHours(1));
        assertThat(moved.deliver()).isEqualTo(1);
    }

    /** Turns down this account's changes, and says nothing. */
    private record Silent(LegacyPortal portal, PublisherId account) implements LegacyPortal {
        @Override
        @SuppressWarnings("NullAway")
        public Answer apply(NumberedChange change) {
            return change.change().account().equals(account) ? new Answer.TurnedDown(null) : portal.apply(change);
        }

        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            return portal.usersOf(accounts);
        }

        @Override
        public void lockAll(Set<PublisherId> accounts) {
            portal.lockAll(accounts);
        }
    }

    @Test
    void whoIsTurnedDownWithoutAReasonKeepsNobodyElseWaiting() {
        enqueue("contoso", "bo");
        enqueue("fabrikam", "ed");
        moved.telling(new Silent(moved.portal, Samples.id("contoso")));

        assertThat(moved.deliver()).isEqualTo(1);

        assertThat(first("contoso")).returns(1, PendingChange::tries).returns(false, PendingChange::setAside);
        assertThat(moved.there("fabrikam")).containsKey("ed@fabrikam.example");
    }

    @Test
    void aKindOfChangeThatAnOldAdapterDoesNotKnowIsSetAsideAndSaysSo() {
        enqueue("contoso", "bo");
        moved.portal.turnDown(_ -> {
            throw new MatchException("UserStands", null);
        });

        assertThat(moved.deliver()).isZero();

        assertThat(first("contoso"))
                .returns(true, PendingChange::setAside)
                .extracting(PendingChange::reason)
                .asString()
                .contains("user-stands", "take a release of it");
    }

    @Test
    void whatWasClaimedBeforeTheTargetIsLeftAloneIsGivenBackUntried() {
        enqueue("contoso", "bo");
        enqueue("fabrikam", "ed");
        moved.enduring(1).portal.fail(FaultKind.REFUSES);

        assertThat(moved.deliver()).isZero();

        assertThat(List.of(first("contoso"), first("fabrikam")))
                .extracting(PendingChange::tries)
                .containsExactlyInAnyOrder(1, 0);
        moved.portal.comeBack();
        moved.target.set(CircuitState.HALF_OPEN);
        moved.ferry.clock.forward(Duration.ofHours(1));
        assertThat(moved.deliver()).isEqualTo(2);
    }

    @Test
    void aTrialInVainCostsTheOneChangeATry() {
        enqueue("contoso", "bo");
        enqueue("fabrikam", "ed");
        moved.portal.fail(FaultKind.REFUSES);
        moved.target.set(CircuitState.HALF_OPEN);

        assertThat(moved.deliver()).isZero();

        assertThat(List.of(first("contoso"), first("fabrikam")))
                .extracting(PendingChange::tries)
                .containsExactlyInAnyOrder(1, 0);
    }

    private void enqueue(String account, String... names) {
        Requester owner = person("owner@" + account + ".example");
        for (String name : names) {
            value(moved.add(owner, account, name + "@" + account + ".example", Role.DEVELOPER));
        }
    }

    private void takingEach(Duration time) {
        moved.portal.turnDown(_ -> {
            moved.ferry.clock.forward(time);
            return Optional.empty();
        });
    }

    private PendingChange first(String account) {
        return value(moved.showSync().of(OPERATOR, Samples.id(account)))
                .changes()
                .getFirst();
    }
}
