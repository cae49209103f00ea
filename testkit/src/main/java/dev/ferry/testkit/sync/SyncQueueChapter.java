package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.Settled.Failure;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.testkit.operation.StoreChapter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the chapters of {@link SyncQueueContract} share. */
abstract class SyncQueueChapter extends StoreChapter {
    static final Duration LEASE = Duration.ofMinutes(1);
    static final Instant LATER = NOON.plus(LEASE);
    static final int ALL = 10_000;

    SyncQueueChapter(SyncQueueContract contract) {
        super(contract);
    }

    final SyncQueue queue() {
        return stores().syncQueue();
    }

    final void add(Change... changes) {
        queue().addAll(List.of(changes));
    }

    final List<ClaimedRun> claim(Instant at) {
        return queue().claim(ALL, ALL, at, LEASE);
    }

    /** Of the only account of which something is due. */
    final ClaimedRun claimOne(Instant at) {
        List<ClaimedRun> runs = claim(at);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    final void delivered(ClaimedRun run, int changes, Instant at) {
        queue().settle(List.of(new Settled(run, changes, Optional.empty())), at);
    }

    final void delivered(ClaimedRun run, Instant at) {
        delivered(run, run.changes().size(), at);
    }

    final void putOff(ClaimedRun run, int delivered, Instant dueAt) {
        settle(run, delivered, new Failure.PutOff(dueAt, "busy"));
    }

    final void setAside(ClaimedRun run, int delivered) {
        settle(run, delivered, new Failure.SetAside("refused"));
    }

    final void settle(ClaimedRun run, int delivered, Failure failure) {
        queue().settle(List.of(new Settled(run, delivered, Optional.of(failure))), NOON);
    }

    final List<PendingChange> pending(String account) {
        return queue().pending(id(account), ALL);
    }

    /** A change that can be told from others by this key. */
    static Change of(String account, String key) {
        return at(NOON, account, key);
    }

    static Change at(Instant at, String account, String key) {
        return new Change(id(account), new LegacyChange.UserDeactivated(key), at);
    }

    static List<Change> changes(ClaimedRun run) {
        return run.changes().stream().map(NumberedChange::change).toList();
    }

    static List<String> accounts(List<ClaimedRun> runs) {
        return runs.stream().map(run -> run.account().value()).toList();
    }

    static List<String> keys(ClaimedRun run) {
        return keys(run.changes());
    }

    static List<String> pendingKeys(List<PendingChange> pending) {
        return keys(pending.stream().map(PendingChange::numbered).toList());
    }

    static List<String> keys(Collection<NumberedChange> changes) {
        return changes.stream()
                .flatMap(one -> Stream.of(one.change().what().userKey().orElse("")))
                .toList();
    }
}
