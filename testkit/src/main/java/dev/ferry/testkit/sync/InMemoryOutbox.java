package dev.ferry.testkit.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The outbox in memory. Thread-safe. */
public final class InMemoryOutbox implements Outbox {
    private final TransactionalState<List<OutboxEntry>> pending;

    /** An empty outbox of its own. */
    public InMemoryOutbox() {
        this(new InMemoryDatabase());
    }

    /** An empty outbox that shares its transactions with the stores of this database. */
    public InMemoryOutbox(InMemoryDatabase database) {
        pending = database.keep(List.of(), ArrayList::new);
    }

    @Override
    public void addAll(List<OutboxEntry> entries) {
        pending.change(all -> all.addAll(entries));
    }

    @Override
    public List<OutboxEntry> pendingFor(PublisherId account) {
        return pending.read(all ->
                all.stream().filter(entry -> entry.account().equals(account)).toList());
    }

    @Override
    public List<OutboxEntry> take(Topic topic, Instant since, int limit) {
        return pending.changing(all -> {
            List<OutboxEntry> taken = new ArrayList<>();
            all.removeIf(entry -> isOwed(entry, topic, since) && taken.size() < limit && taken.add(entry));
            return taken;
        });
    }

    @Override
    public List<PublisherId> accountsPending(Topic topic, int limit) {
        return pending.read(all -> all.stream()
                .filter(entry -> entry.topic() == topic)
                .map(OutboxEntry::account)
                .distinct()
                .limit(limit)
                .toList());
    }

    @Override
    public void settle(Topic topic, Set<PublisherId> accounts) {
        pending.change(all -> all.removeIf(entry -> entry.topic() == topic && accounts.contains(entry.account())));
    }

    @Override
    public long count() {
        return pending.read(all -> (long) all.size());
    }

    @Override
    public long count(Topic topic, Instant since) {
        return pending.read(
                all -> all.stream().filter(entry -> isOwed(entry, topic, since)).count());
    }

    private static boolean isOwed(OutboxEntry entry, Topic topic, Instant since) {
        return entry.topic() == topic && !entry.at().isBefore(since);
    }
}
