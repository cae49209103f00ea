package dev.ferry.testkit.mail;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The outbox of mails in memory. Thread-safe. */
public final class InMemoryMailQueue implements MailQueue {
    private final Kept<Map<UUID, Waiting>> waiting;
    private final AtomicLong lastId = new AtomicLong();

    /** @param notBefore when it is due, or when the lease of whoever claimed it is over */
    private record Waiting(QueuedMail queued, Instant notBefore, boolean setAside) {

        Waiting leased(Instant until) {
            return new Waiting(queued, until, false);
        }

        /** What waits for a person goes on doing so. */
        Waiting triedInVain(Instant dueAt, boolean last) {
            return setAside
                    ? this
                    : new Waiting(new QueuedMail(queued.id(), queued.mail(), queued.tries() + 1), dueAt, last);
        }

        boolean isDue(Instant at) {
            return !setAside && !notBefore.isAfter(at);
        }
    }

    /** An empty queue that shares its transactions with the stores of this database. */
    public InMemoryMailQueue(InMemoryDatabase database) {
        waiting = database.keep(Map.of(), LinkedHashMap::new);
    }

    @Override
    public void addAll(List<Mail> mails) {
        waiting.change(byId -> mails.forEach(mail -> {
            UUID id = new UUID(0, lastId.incrementAndGet());
            byId.put(id, new Waiting(new QueuedMail(id, mail, 0), mail.at(), false));
        }));
    }

    @Override
    public List<QueuedMail> claim(int limit, Instant at, Duration lease) {
        return waiting.changing(byId -> {
            List<QueuedMail> claimed = byId.values().stream()
                    .filter(one -> one.isDue(at))
                    .sorted(Comparator.comparing(Waiting::notBefore))
                    .limit(limit)
                    .map(Waiting::queued)
                    .toList();
            claimed.forEach(one -> byId.computeIfPresent(one.id(), (_, before) -> before.leased(at.plus(lease))));
            return claimed;
        });
    }

    @Override
    public void delivered(List<UUID> ids, Instant at) {
        waiting.change(byId -> ids.forEach(byId::remove));
    }

    @Override
    public void putOff(UUID id, Instant dueAt, String reason) {
        waiting.change(byId -> byId.computeIfPresent(id, (_, before) -> before.triedInVain(dueAt, false)));
    }

    @Override
    public void setAside(UUID id, String reason) {
        waiting.change(byId -> byId.computeIfPresent(id, (_, before) -> before.triedInVain(before.notBefore(), true)));
    }

    @Override
    public long count() {
        return waiting.read(
                byId -> byId.values().stream().filter(one -> !one.setAside()).count());
    }
}
