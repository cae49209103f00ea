package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} must do. Used like any {@link StoreContract}. */
public abstract class OutboxContract extends StoreContract {
    @Test
    public final void r16WhatIsOwedIsKeptInTheOrderInWhichItWasAdded() {
        List<OutboxEntry> all = Arrays.stream(Topic.values())
                .map(topic -> new OutboxEntry(id("contoso"), topic, NOON))
                .toList();
        List<OutboxEntry> later = all.reversed().stream()
                .map(entry -> new OutboxEntry(entry.account(), entry.topic(), NOON.plusNanos(1_000)))
                .toList();
        outbox().addAll(all);
        outbox().addAll(later);

        assertThat(outbox().pendingFor(id("contoso")))
                .isEqualTo(Stream.concat(all.stream(), later.stream()).toList());
    }

    @Test
    public final void eachAccountIsOwedItsOwn() {
        outbox().addAll(List.of(lock("contoso"), lock("fabrikam")));

        assertThat(outbox().pendingFor(id("contoso"))).containsExactly(lock("contoso"));
        assertThat(outbox().pendingFor(id("nobody"))).isEmpty();
    }

    @Test
    public final void allThatIsOwedIsCounted() {
        assertThat(outbox().count()).isZero();
        outbox().addAll(List.of());
        outbox().addAll(IntStream.range(0, 3_000)
                .mapToObj(number -> lock("account-" + number))
                .toList());

        assertThat(outbox().count()).isEqualTo(3_000);
    }

    @Test
    public final void whatIsTakenOutIsOwedNoMore() {
        outbox().addAll(List.of(lock("a"), lock("b"), moved("b"), lock("c")));

        assertThat(taken(Topic.LEGACY_LOCK, 2)).containsExactly(lock("a"), lock("b"));
        assertThat(taken(Topic.LEGACY_LOCK, 2)).containsExactly(lock("c"));
        assertThat(taken(Topic.LEGACY_LOCK, 2)).isEmpty();
        assertThat(outbox().pendingFor(id("b"))).containsExactly(moved("b"));
    }

    @Test
    public final void whatAFailedTransactionTookOutIsOwedStill() {
        outbox().addAll(List.of(lock("contoso")));
        inATransactionThatFails(() -> outbox().take(Topic.LEGACY_LOCK, 10));

        assertThat(taken(Topic.LEGACY_LOCK, 10)).containsExactly(lock("contoso"));
    }

    @Test
    public final void noTwoRacersTakeTheSame() {
        List<OutboxEntry> all = IntStream.range(0, 40)
                .mapToObj(number -> lock("account-" + number))
                .toList();
        outbox().addAll(all);
        List<List<OutboxEntry>> takenByEach = Racers.race(8, _ -> taken(Topic.LEGACY_LOCK, 5));

        assertThat(takenByEach.stream().flatMap(List::stream).toList()).doesNotHaveDuplicates();
        assertThat(outbox().count())
                .isEqualTo(40 - takenByEach.stream().mapToInt(List::size).sum());
    }

    @Test
    public final void accountsAreOwedUntilTheTopicIsSettled() {
        outbox().addAll(List.of(lock("c"), moved("a"), lock("a"), lock("b")));

        assertThat(outbox().accountsPending(Topic.LEGACY_LOCK, 2)).containsExactly(id("c"), id("a"));
        assertThat(outbox().accountsPending(Topic.LEGACY_LOCK, 9)).containsExactly(id("c"), id("a"), id("b"));
        outbox().settle(Topic.LEGACY_LOCK, Set.of(id("a"), id("c"), id("nobody")));
        outbox().settle(Topic.LEGACY_LOCK, Set.of());
        assertThat(outbox().accountsPending(Topic.LEGACY_LOCK, 9)).containsExactly(id("b"));
        assertThat(outbox().pendingFor(id("a"))).containsExactly(moved("a"));
    }

    @Test
    public final void anAccountThatIsOwedTwiceIsNamedOnceAndSettledWholly() {
        outbox().addAll(List.of(lock("a"), lock("a"), lock("b"), lock("a")));

        assertThat(outbox().count(Topic.LEGACY_LOCK)).isEqualTo(4);
        assertThat(outbox().count(Topic.ACCOUNT_MOVED)).isZero();
        assertThat(outbox().accountsPending(Topic.LEGACY_LOCK, 9)).containsExactly(id("a"), id("b"));
        assertThat(outbox().accountsPending(Topic.LEGACY_LOCK, 1)).containsExactly(id("a"));
        outbox().settle(Topic.LEGACY_LOCK, Set.of(id("a")));
        assertThat(outbox().pendingFor(id("a"))).isEmpty();
        assertThat(outbox().count()).isEqualTo(1);
    }

    @Test
    public final void whatIsOwedSinceATimeIsTakenWithoutWhatWasOwedBefore() {
        OutboxEntry later = new OutboxEntry(id("b"), Topic.ACCOUNT_MOVED, NOON.plusNanos(1_000));
        outbox().addAll(List.of(moved("a"), later, moved("c"), lock("b")));

        assertThat(outbox().count(Topic.ACCOUNT_MOVED, NOON)).isEqualTo(3);
        assertThat(outbox().count(Topic.ACCOUNT_MOVED, later.at())).isOne();
        assertThat(stores().transactions().run(() -> outbox().take(Topic.ACCOUNT_MOVED, later.at(), 9)))
                .containsExactly(later);
        assertThat(outbox().count(Topic.ACCOUNT_MOVED, later.at())).isZero();
        assertThat(taken(Topic.ACCOUNT_MOVED, 9)).containsExactly(moved("a"), moved("c"));
    }

    @Test
    public final void whatAFailedTransactionSettledIsOwedStill() {
        outbox().addAll(List.of(lock("contoso")));
        inATransactionThatFails(() -> outbox().settle(Topic.LEGACY_LOCK, Set.of(id("contoso"))));

        assertThat(outbox().accountsPending(Topic.LEGACY_LOCK, 9)).containsExactly(id("contoso"));
    }

    private List<OutboxEntry> taken(Topic topic, int limit) {
        return stores().transactions().run(() -> outbox().take(topic, limit));
    }

    private static OutboxEntry moved(String account) {
        return new OutboxEntry(id(account), Topic.ACCOUNT_MOVED, NOON);
    }

    @Test
    public final void r12AFailedTransactionOwesNothing() {
        outbox().addAll(List.of(lock("contoso")));
        inATransactionThatFails(() -> outbox().addAll(List.of(lock("contoso"), lock("fabrikam"))));

        assertThat(outbox().count()).isEqualTo(1);
        assertThat(outbox().pendingFor(id("fabrikam"))).isEmpty();
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecondAndTheOrderIsThatOfWriting() {
        List<OutboxEntry> all = Many.TIMES.reversed().stream()
                .map(at -> new OutboxEntry(id("contoso"), Topic.LEGACY_LOCK, at))
                .toList();
        outbox().addAll(all);

        assertThat(outbox().pendingFor(id("contoso"))).isEqualTo(all);
    }

    @Test
    public final void r16WhatRacersAddIsAllOwed() {
        Racers.race(8, number -> {
            outbox().addAll(List.of(lock("racer-" + number), lock("contoso")));
            return number;
        });

        assertThat(outbox().count()).isEqualTo(16);
        assertThat(outbox().pendingFor(id("contoso"))).hasSize(8);
    }

    private Outbox outbox() {
        return stores().outbox();
    }

    private static OutboxEntry lock(String account) {
        return new OutboxEntry(id(account), Topic.LEGACY_LOCK, NOON);
    }
}
