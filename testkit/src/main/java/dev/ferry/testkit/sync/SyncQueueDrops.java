package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.testkit.fault.Racers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was set aside can be given up, and what is pending of a user taken back. */
abstract class SyncQueueDrops extends SyncQueueChapter {
    private static final int RACERS = 4;

    SyncQueueDrops(SyncQueueContract contract) {
        super(contract);
    }

    private long number(String account, int place) {
        return pending(account).get(place).numbered().number();
    }

    private Optional<String> drop(String account, long number) {
        return queue().drop(id(account), number, LATER);
    }

    @Test
    public final void r16WhatIsDroppedIsNeverDeliveredAndWhatWaitedBehindItIsDueAsIfItNeverHad() {
        add(of("contoso", "1"), of("contoso", "2"), of("contoso", "3"));
        setAside(claimOne(NOON), 0);

        assertThat(drop("contoso", number("contoso", 0)))
                .contains(of("contoso", "1").what().slug());
        assertThat(pendingKeys(pending("contoso"))).containsExactly("2", "3");
        PendingChange first = pending("contoso").getFirst();
        assertThat(first)
                .isEqualTo(new PendingChange(first.numbered(), 0, false, Optional.of(LATER), Optional.empty()));
        assertThat(claim(LATER.minusNanos(1_000))).isEmpty();
        ClaimedRun run = claimOne(LATER);
        assertThat(keys(run)).containsExactly("2", "3");
        assertThat(run.tries()).isZero();
    }

    @Test
    public final void whereNothingWaitsBehindWhatIsDroppedNothingIsOwedAnyMore() {
        add(of("contoso", "1"));
        setAside(claimOne(NOON), 0);
        drop("contoso", number("contoso", 0));

        assertThat(pending("contoso")).isEmpty();
        assertThat(queue().setAside(ALL)).isEmpty();
        assertThat(claim(LATER)).isEmpty();
        assertThat(queue().status(Optional.of(id("contoso")))).isEqualTo(new SyncStatus(0, 0, 0, 0, Optional.empty()));
        assertThat(queue().lastDelivered(id("contoso"))).isEmpty();
        add(at(LATER, "contoso", "2"));
        assertThat(claim(LATER.minusNanos(1_000))).isEmpty();
        assertThat(keys(claimOne(LATER))).containsExactly("2");
    }

    @Test
    public final void onlyTheVeryChangeThatIsSetAsideIsDropped() {
        add(of("aside", "1"), of("aside", "2"), of("put-off", "1"), of("due", "1"));
        for (ClaimedRun run : claim(NOON)) {
            switch (run.account().value()) {
                case "aside" -> setAside(run, 0);
                case "put-off" -> putOff(run, 0, LATER);
                default -> delivered(run, 0, NOON);
            }
        }
        long aside = number("aside", 0);

        assertThat(drop("aside", number("aside", 1))).as("it waits behind").isEmpty();
        assertThat(drop("put-off", number("put-off", 0)))
                .as("it is tried again")
                .isEmpty();
        assertThat(drop("due", number("due", 0))).as("it is due").isEmpty();
        assertThat(drop("due", aside)).as("it is another account’s").isEmpty();
        assertThat(drop("nobody", aside)).as("nothing is owed").isEmpty();
        assertThat(drop("aside", aside + 1_000)).as("there is none").isEmpty();
        claimOne(NOON);
        assertThat(drop("due", number("due", 0))).as("it is under way").isEmpty();
        assertThat(pendingKeys(pending("aside"))).containsExactly("1", "2");
        assertThat(queue().setAside(ALL)).hasSize(1);
        assertThat(queue().status(Optional.empty())).isEqualTo(new SyncStatus(3, 0, 1, 0, Optional.of(NOON)));
    }

    @Test
    public final void whatIsTriedAgainOrWasDeliveredAfterAllIsNotDropped() {
        add(of("contoso", "1"), of("contoso", "2"));
        ClaimedRun slow = claimOne(NOON);
        setAside(claimOne(LATER), 0);
        long aside = number("contoso", 0);
        queue().retryAll(Optional.empty(), NOON);
        assertThat(drop("contoso", aside)).isEmpty();

        setAside(claimOne(NOON), 0);
        delivered(slow, 1, NOON);
        assertThat(drop("contoso", aside)).isEmpty();
        assertThat(keys(claimOne(NOON))).containsExactly("2");
    }

    @Test
    public final void whatASlowOneSaysOfADroppedChangeIsPassedOver() {
        add(of("contoso", "1"), of("contoso", "2"));
        ClaimedRun slow = claimOne(NOON);
        setAside(claimOne(LATER), 0);
        drop("contoso", number("contoso", 0));
        delivered(slow, 1, NOON);

        assertThat(queue().status(Optional.empty()).delivered()).isZero();
        assertThat(keys(claimOne(LATER))).containsExactly("2");
    }

    @Test
    public final void aDropThatFailedDroppedNothing() {
        add(of("contoso", "1"), of("contoso", "2"));
        setAside(claimOne(NOON), 0);
        long aside = number("contoso", 0);
        inATransactionThatFails(() -> drop("contoso", aside));

        assertThat(pendingKeys(pending("contoso"))).containsExactly("1", "2");
        assertThat(queue().setAside(ALL)).hasSize(1);
        assertThat(drop("contoso", aside)).isPresent();
    }

    @Test
    public final void ofManyRacersOneDropsAChange() {
        add(of("contoso", "1"), of("contoso", "2"));
        setAside(claimOne(NOON), 0);
        long aside = number("contoso", 0);

        assertThat(Racers.race(RACERS, _ -> drop("contoso", aside)).stream().filter(Optional::isPresent))
                .hasSize(1);
        assertThat(pendingKeys(pending("contoso"))).containsExactly("2");
    }

    private int takeBack(String account, String key) {
        return queue().takeBack(id(account), key, LATER);
    }

    @Test
    public final void whatIsTakenBackOfAUserIsOwedNoLongerAndThatOfOthersIsDue() {
        add(of("contoso", "1"), of("contoso", "2"), of("contoso", "1"));
        setAside(claimOne(NOON), 0);
        add(of("fabrikam", "1"));

        assertThat(takeBack("contoso", "1")).isEqualTo(2);
        PendingChange first = pending("contoso").getFirst();
        assertThat(first)
                .isEqualTo(new PendingChange(first.numbered(), 0, false, Optional.of(LATER), Optional.empty()));
        assertThat(pendingKeys(pending("contoso"))).containsExactly("2");
        assertThat(pendingKeys(pending("fabrikam"))).containsExactly("1");
    }

    @Test
    public final void whereTheFirstIsOfSomebodyElseItStandsAsItStood() {
        add(of("contoso", "1"), of("contoso", "2"));
        putOff(claimOne(NOON), 0, LATER);
        PendingChange before = pending("contoso").getFirst();

        assertThat(takeBack("contoso", "2")).isEqualTo(1);
        assertThat(pending("contoso")).containsExactly(before);
        assertThat(takeBack("contoso", "2")).isZero();
        assertThat(takeBack("nobody", "1")).isZero();
    }

    @Test
    public final void whereAllIsTakenBackNothingIsOwedUntilMoreIsAdded() {
        add(of("contoso", "1"), of("contoso", "1"));
        ClaimedRun slow = claimOne(NOON);
        assertThat(takeBack("contoso", "1")).isEqualTo(2);
        delivered(slow, 2, NOON);

        assertThat(claim(LATER)).isEmpty();
        assertThat(queue().status(Optional.of(id("contoso")))).isEqualTo(new SyncStatus(0, 0, 0, 0, Optional.empty()));
        add(at(LATER, "contoso", "2"));
        assertThat(keys(claimOne(LATER))).containsExactly("2");
    }
}
