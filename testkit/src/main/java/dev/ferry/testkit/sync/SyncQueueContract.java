package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SyncQueue} must do. Used like any {@link StoreContract}. */
public abstract class SyncQueueContract extends SyncQueueDropContract {
    private static final int RACERS = 4;
    private static final int EACH = 30;
    private static final List<String> LANES = List.of("contoso", "fabrikam", "tailspin");

    @Test
    public final void whatIsOwedIsCountedOfOneAccountAndOfAll() {
        assertThat(status()).isEqualTo(new SyncStatus(0, 0, 0, 0, Optional.empty()));
        add(of("a", "1"), of("a", "2"), at(NOON.minusSeconds(5), "b", "1"), of("b", "2"), of("b", "3"), of("c", "1"));
        queue().schedule(new ScheduledDeletion(id("a"), "anna", LATER));
        for (ClaimedRun run : claim(NOON)) {
            switch (run.account().value()) {
                case "a" -> delivered(run, 1, NOON);
                case "b" -> setAside(run, 0);
                default -> delivered(run, NOON);
            }
        }

        Instant oldest = NOON.minusSeconds(5);
        assertThat(status()).isEqualTo(new SyncStatus(3, 1, 1, 2, Optional.of(oldest)));
        assertThat(status("a")).isEqualTo(new SyncStatus(1, 1, 0, 1, Optional.of(NOON)));
        assertThat(status("b")).isEqualTo(new SyncStatus(2, 0, 1, 0, Optional.of(oldest)));
        assertThat(status("c")).isEqualTo(new SyncStatus(0, 0, 0, 1, Optional.empty()));
        assertThat(status("nobody")).isEqualTo(new SyncStatus(0, 0, 0, 0, Optional.empty()));
    }

    @Test
    public final void r17TheLastChangeOfEachUserThatWasDeliveredIsRemembered() {
        add(of("contoso", "anna"), of("contoso", "bo"), of("contoso", "anna"), of("fabrikam", "anna"));
        add(new Change(
                id("contoso"), new LegacyChange.SettingsStand("C", account("c").company(), mpnId("c")), NOON));
        List<NumberedChange> changes = claim(NOON).stream()
                .filter(run -> run.account().equals(id("contoso")))
                .peek(run -> delivered(run, LATER))
                .flatMap(run -> run.changes().stream())
                .toList();

        assertThat(queue().lastDelivered(id("contoso")))
                .isEqualTo(Map.of(
                        "anna", new Delivered(changes.get(2).number(), LATER),
                        "bo", new Delivered(changes.get(1).number(), LATER)));
        assertThat(queue().lastDelivered(id("fabrikam"))).isEmpty();
        assertThat(queue().lastDelivered(Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .as("of several at once")
                .containsOnlyKeys(id("contoso"));
        assertThat(queue().lastDelivered(Set.of())).isEmpty();
        assertThat(queue().withPending(Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .as("who is owed something still")
                .containsExactly(id("fabrikam"));
        assertThat(queue().withPending(Set.of())).isEmpty();
        add(of("contoso", "bo"));
        delivered(claimOne(NOON), LATER.plusSeconds(1));
        assertThat(queue().lastDelivered(id("contoso")))
                .hasEntrySatisfying("bo", last -> assertThat(last.at()).isEqualTo(LATER.plusSeconds(1)));
    }

    @Test
    public final void whoIsForgottenIsOwedStillAndNothingElse() {
        add(of("contoso", "anna"), of("contoso", "bo"), of("fabrikam", "anna"));
        claim(NOON).forEach(run -> delivered(run, NOON));
        add(of("contoso", "anna"));
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
        queue().schedule(new ScheduledDeletion(id("contoso"), "bo", NOON));
        queue().forget(id("contoso"), "anna");
        queue().forget(id("nobody"), "anna");

        assertThat(queue().lastDelivered(id("contoso"))).containsOnlyKeys("bo");
        assertThat(queue().lastDelivered(id("fabrikam"))).containsOnlyKeys("anna");
        assertThat(queue().dueDeletions(ALL, NOON)).containsExactly(new ScheduledDeletion(id("contoso"), "bo", NOON));
        assertThat(pendingKeys(pending("contoso"))).containsExactly("anna");
    }

    @Test
    public final void r16DeletionsAreDueAtTheirTimeTheLongestDueFirstAndStayScheduled() {
        ScheduledDeletion first = new ScheduledDeletion(id("contoso"), "anna", NOON);
        ScheduledDeletion second = new ScheduledDeletion(id("contoso"), "bo", NOON.plusSeconds(1));
        ScheduledDeletion third = new ScheduledDeletion(id("adatum"), "anna", NOON.plusSeconds(2));
        List.of(third, first, second).forEach(queue()::schedule);

        assertThat(queue().dueDeletions(ALL, NOON.minusNanos(1_000))).isEmpty();
        assertThat(queue().dueDeletions(ALL, NOON.plusSeconds(1))).containsExactly(first, second);
        assertThat(queue().dueDeletions(2, LATER)).containsExactly(first, second);
        assertThat(queue().dueDeletions(ALL, LATER)).containsExactly(first, second, third);
    }

    @Test
    public final void aDeletionIsTakenBackOnce() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", LATER));

        assertThat(queue().dueDeletions(ALL, NOON)).isEmpty();
        assertThat(queue().dueDeletions(ALL, LATER)).hasSize(1);
        assertThat(queue().unschedule(id("fabrikam"), "anna")).isFalse();
        assertThat(queue().unschedule(id("contoso"), "anna")).isTrue();
        assertThat(queue().unschedule(id("contoso"), "anna")).isFalse();
        assertThat(queue().dueDeletions(ALL, LATER)).isEmpty();
    }

    @Test
    public final void r12WhatAFailedTransactionScheduledIsNot() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "bo", NOON));
        inATransactionThatFails(() -> {
            queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
            queue().unschedule(id("contoso"), "bo");
        });

        assertThat(queue().dueDeletions(ALL, NOON)).containsExactly(new ScheduledDeletion(id("contoso"), "bo", NOON));
    }

    @Test
    public final void ofManyRacersOneTakesADeletionBack() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));

        assertThat(Racers.race(RACERS, _ -> queue().unschedule(id("contoso"), "anna")))
                .containsOnlyOnce(true);
    }

    @Test
    public final void noTwoRacersHoldTheSameAccount() {
        queue().addAll(IntStream.range(0, 200)
                .mapToObj(number -> of("account-" + number, "key"))
                .toList());
        List<String> claimed = new ArrayList<>();
        Racers.race(RACERS, _ -> {
                    List<String> mine = new ArrayList<>();
                    for (int round = 0; round < 10; round++) {
                        mine.addAll(accounts(queue().claim(7, 1, NOON, LEASE)));
                    }
                    return mine;
                })
                .forEach(claimed::addAll);
        claimed.addAll(accounts(claim(NOON)));

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    public final void r16WhatRacersAddIsAllOwedAndEachOnesInItsOrder() {
        Racers.race(RACERS, racer -> {
            for (int number = 0; number < EACH; number++) {
                add(of("contoso", racer + "/" + number));
            }
            return racer;
        });

        assertInOrderOfEachRacer(claimOne(NOON).changes());
    }

    /** Some add while others deliver what there is: an account is found empty again and again just as more comes. */
    @Test
    public final void r16WhatIsAddedWhileOthersDeliverIsNeverLostNorOvertaken() {
        List<List<NumberedChange>> delivered = Racers.race(2 * RACERS, number -> {
            if (number < RACERS) {
                for (int change = 0; change < EACH; change++) {
                    String key = number + "/" + change;
                    queue().addAll(LANES.stream().map(lane -> of(lane, key)).toList());
                }
                return List.<NumberedChange>of();
            }
            return deliverSome(2 * EACH);
        });
        List<NumberedChange> rest = deliverSome(RACERS * EACH * LANES.size() + 1);

        List<NumberedChange> all = new ArrayList<>(rest);
        delivered.forEach(all::addAll);
        assertThat(status()).isEqualTo(new SyncStatus(0, 0, 0, (long) RACERS * EACH * LANES.size(), Optional.empty()));
        assertThat(all).extracting(NumberedChange::number).doesNotHaveDuplicates();
        for (String lane : LANES) {
            assertInOrderOfEachRacer(all.stream()
                    .filter(one -> one.change().account().equals(id(lane)))
                    .sorted((one, other) -> Long.compare(one.number(), other.number()))
                    .toList());
        }
    }

    private List<NumberedChange> deliverSome(int rounds) {
        List<NumberedChange> mine = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (ClaimedRun run : queue().claim(2, 3, NOON, LEASE)) {
                mine.addAll(run.changes());
                delivered(run, NOON);
            }
        }
        return mine;
    }

    private static void assertInOrderOfEachRacer(List<NumberedChange> changes) {
        List<String> keys = keys(changes);
        assertThat(keys).hasSize(RACERS * EACH);
        for (int racer = 0; racer < RACERS; racer++) {
            String own = racer + "/";
            assertThat(keys.stream().filter(key -> key.startsWith(own)))
                    .isEqualTo(IntStream.range(0, EACH)
                            .mapToObj(number -> own + number)
                            .toList());
        }
    }

    private SyncStatus status() {
        return queue().status(Optional.empty());
    }

    private SyncStatus status(String account) {
        return queue().status(Optional.of(id(account)));
    }
}
