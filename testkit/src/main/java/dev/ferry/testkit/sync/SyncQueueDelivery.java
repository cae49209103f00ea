package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.Settled.Failure;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of what was claimed. */
abstract class SyncQueueDelivery extends SyncQueueChapter {
    private static final Instant MUCH_LATER = LATER.plus(LEASE);

    SyncQueueDelivery(SyncQueueContract contract) {
        super(contract);
    }

    @Test
    public final void whatWasDeliveredIsNeverClaimedAgainAndTheRestIsDueAtOnce() {
        add(of("contoso", "1"), of("contoso", "2"), of("contoso", "3"));
        delivered(claimOne(NOON), 2, NOON.plusSeconds(1));

        assertThat(pendingKeys(pending("contoso"))).containsExactly("3");
        assertThat(claim(NOON)).isEmpty();
        delivered(claimOne(NOON.plusSeconds(1)), LATER);
        assertThat(pending("contoso")).isEmpty();
        assertThat(claim(MUCH_LATER)).isEmpty();
    }

    @Test
    public final void r16WhatIsPutOffHoldsUpAllThatIsBehindItAndNoOtherAccount() {
        add(of("contoso", "1"), of("contoso", "2"));
        putOff(claimOne(NOON), 0, LATER);
        add(of("contoso", "3"), of("fabrikam", "1"));

        ClaimedRun other = claimOne(LATER.minusNanos(1_000));
        assertThat(other.account()).isEqualTo(id("fabrikam"));
        delivered(other, LATER);
        ClaimedRun again = claimOne(LATER);
        assertThat(keys(again)).containsExactly("1", "2", "3");
        assertThat(again.tries()).isEqualTo(1);
        putOff(again, 0, MUCH_LATER);
        assertThat(claimOne(MUCH_LATER).tries()).isEqualTo(2);
    }

    @Test
    public final void whoLooksSeesWhyAndUntilWhenAChangeWaits() {
        add(of("contoso", "1"), of("contoso", "2"));
        settle(claimOne(NOON), 0, new Failure.PutOff(LATER, Scripts.LONG));

        PendingChange first = pending("contoso").getFirst();
        assertThat(first)
                .isEqualTo(
                        new PendingChange(first.numbered(), 1, false, Optional.of(LATER), Optional.of(Scripts.LONG)));
        PendingChange second = pending("contoso").getLast();
        assertThat(second)
                .isEqualTo(new PendingChange(second.numbered(), 0, false, Optional.empty(), Optional.empty()));
    }

    @Test
    public final void triesAreCountedAnewForTheNextChange() {
        add(of("contoso", "1"), of("contoso", "2"));
        putOff(claimOne(NOON), 0, LATER);
        putOff(claimOne(LATER), 1, MUCH_LATER);

        ClaimedRun second = claimOne(MUCH_LATER);
        assertThat(keys(second)).containsExactly("2");
        assertThat(second.tries()).isEqualTo(1);
        delivered(second, MUCH_LATER);
        add(of("contoso", "3"));
        assertThat(pending("contoso").getFirst().tries()).isZero();
        assertThat(pending("contoso").getFirst().reason()).isEmpty();
    }

    @Test
    public final void whatIsGivenBackUntriedIsDueAtOnceAndKeepsItsTries() {
        add(of("contoso", "1"));
        putOff(claimOne(NOON), 0, LATER);
        delivered(claimOne(LATER), 0, LATER);

        ClaimedRun again = claimOne(LATER);
        assertThat(again.tries()).isEqualTo(1);
        assertThat(keys(again)).containsExactly("1");
    }

    @Test
    public final void r16WhatIsSetAsideWaitsForAPersonAndSoDoesAllBehindIt() {
        add(of("contoso", "1"), of("contoso", "2"), of("contoso", "3"));
        setAside(claimOne(NOON), 1);
        add(of("contoso", "4"));

        assertThat(claim(MUCH_LATER)).isEmpty();
        assertThat(pendingKeys(pending("contoso"))).containsExactly("2", "3", "4");
        assertThat(pending("contoso").stream().map(PendingChange::setAside)).containsExactly(true, false, false);
        PendingChange aside = pending("contoso").getFirst();
        assertThat(aside)
                .isEqualTo(new PendingChange(aside.numbered(), 1, true, Optional.empty(), Optional.of("refused")));
    }

    @Test
    public final void whatIsSetAsideIsListedInTheOrderOfTheAccounts() {
        add(of("c", "1"), of("a", "1"), of("b", "1"), of("a", "2"), of("d", "1"));
        for (ClaimedRun run : claim(NOON)) {
            if (run.account().equals(id("b"))) {
                putOff(run, 0, LATER);
            } else {
                setAside(run, 0);
            }
        }

        assertThat(queue().setAside(ALL))
                .extracting(one -> one.numbered().change().account().value())
                .containsExactly("a", "c", "d");
        assertThat(queue().setAside(2)).hasSize(2);
        assertThat(queue().setAside(ALL).getFirst()).isEqualTo(pending("a").getFirst());
    }

    @Test
    public final void r16WhatIsRetriedIsDueThenAsIfItHadNeverBeenTried() {
        add(of("a", "1"), of("b", "1"), of("b", "2"), of("c", "1"));
        for (ClaimedRun run : claim(NOON)) {
            if (run.account().equals(id("c"))) {
                putOff(run, 0, MUCH_LATER);
            } else {
                setAside(run, 0);
            }
        }

        assertThat(queue().retryAll(Optional.of(id("c")), NOON)).isZero();
        assertThat(queue().retryAll(Optional.of(id("b")), LATER)).isOne();
        assertThat(queue().retryAll(Optional.empty(), LATER)).isOne();
        assertThat(queue().retryAll(Optional.empty(), NOON)).isZero();
        assertThat(claim(LATER.minusNanos(1_000))).isEmpty();
        assertThat(pending("b").getFirst().reason()).isEmpty();
        List<ClaimedRun> again = claim(LATER);
        assertThat(accounts(again)).containsExactlyInAnyOrder("a", "b");
        assertThat(again).extracting(ClaimedRun::tries).containsOnly(0);
    }

    @Test
    public final void whatAClaimThatIsOverSaysOfFailuresIsPassedOver() {
        add(of("contoso", "1"));
        ClaimedRun slow = claimOne(NOON);
        ClaimedRun quick = claimOne(LATER);
        putOff(slow, 0, NOON);
        setAside(slow, 0);
        delivered(slow, 0, NOON);

        assertThat(claim(LATER)).isEmpty();
        assertThat(pending("contoso").getFirst().tries()).isZero();
        putOff(quick, 0, MUCH_LATER);
        setAside(slow, 0);
        putOff(quick, 0, NOON);
        assertThat(claimOne(MUCH_LATER).tries()).isEqualTo(1);
    }

    @Test
    public final void whatWasDeliveredIsNotedWhoeverHoldsTheAccount() {
        add(of("contoso", "1"), of("contoso", "2"));
        ClaimedRun slow = claimOne(NOON);
        ClaimedRun quick = claimOne(LATER);
        delivered(slow, 1, LATER);

        assertThat(pendingKeys(pending("contoso"))).containsExactly("2");
        assertThat(claim(LATER)).isEmpty();
        delivered(quick, MUCH_LATER);
        assertThat(pending("contoso")).isEmpty();
        assertThat(queue().status(Optional.of(id("contoso"))).delivered()).isEqualTo(2);
        assertThat(queue().lastDelivered(id("contoso")))
                .hasEntrySatisfying("1", last -> assertThat(last.at()).isEqualTo(LATER));
    }

    @Test
    public final void theFailureOfAChangeThatAnotherDeliveredDoesNotCount() {
        add(of("contoso", "1"), of("contoso", "2"));
        ClaimedRun slow = claimOne(NOON);
        ClaimedRun quick = claimOne(LATER);
        delivered(slow, 1, LATER);
        setAside(quick, 0);

        ClaimedRun rest = claimOne(LATER);
        assertThat(keys(rest)).containsExactly("2");
        assertThat(rest.tries()).isZero();
    }

    @Test
    public final void whatWaitedBehindAChangeThatWasDeliveredAfterAllIsDueAtOnce() {
        add(of("put-off", "1"), of("put-off", "2"), of("aside", "1"), of("aside", "2"));
        List<ClaimedRun> slow = claim(NOON);
        for (ClaimedRun quick : claim(LATER)) {
            if (quick.account().equals(id("aside"))) {
                setAside(quick, 0);
            } else {
                putOff(quick, 0, MUCH_LATER);
            }
        }
        slow.forEach(run -> delivered(run, 1, LATER));

        assertThat(claim(LATER)).hasSize(2).allSatisfy(run -> {
            assertThat(keys(run)).containsExactly("2");
            assertThat(run.tries()).isZero();
        });
    }

    @Test
    public final void aChangeThatIsDeliveredTwiceCountsOnce() {
        add(of("contoso", "1"), of("contoso", "2"));
        ClaimedRun run = claimOne(NOON);
        delivered(run, 1, NOON);
        delivered(run, 1, LATER);

        assertThat(queue().status(Optional.empty()).delivered()).isOne();
        assertThat(keys(claimOne(NOON))).containsExactly("2");
    }

    @Test
    public final void whatNobodyKnowsIsPassedOver() {
        NumberedChange nobodys = new NumberedChange(7, of("nobody", "1"));
        ClaimedRun run = new ClaimedRun(id("nobody"), new UUID(7, 7), 0, List.of(nobodys));
        delivered(run, NOON);
        setAside(run, 0);

        assertThat(pending("nobody")).isEmpty();
        assertThat(queue().status(Optional.empty()).delivered()).isZero();
    }

    @Test
    public final void aSettlementThatFailedSettledNothing() {
        add(of("contoso", "1"), of("contoso", "2"));
        ClaimedRun run = claimOne(NOON);
        inATransactionThatFails(() -> delivered(run, 1, NOON));

        assertThat(pendingKeys(pending("contoso"))).containsExactly("1", "2");
        assertThat(queue().lastDelivered(id("contoso"))).isEmpty();
        assertThat(claim(NOON)).isEmpty();
        delivered(run, NOON);
        assertThat(pending("contoso")).isEmpty();
    }

    @Test
    public final void manyAccountsAreSettledAtOnceEachInItsWay() {
        queue().addAll(Many.of(300, number -> of("account-" + number / 2, "" + number % 2)));
        List<Settled> all = claim(NOON).stream()
                .map(run -> new Settled(
                        run,
                        1,
                        Optional.<Failure>of(new Failure.SetAside("no \u0000 " + run.account()))
                                .filter(_ -> run.account().value().endsWith("0"))))
                .toList();
        queue().settle(all, NOON);

        assertThat(queue().setAside(ALL))
                .hasSize(15)
                .allSatisfy(one -> assertThat(pendingKeys(List.of(one))).containsExactly("1"));
        assertThat(claim(NOON))
                .hasSize(135)
                .allSatisfy(run -> assertThat(keys(run)).containsExactly("1"));
    }
}
