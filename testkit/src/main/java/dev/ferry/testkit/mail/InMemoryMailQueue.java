package dev.ferry.testkit.mail;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The outbox of mails in memory. Thread-safe. */
public final class InMemoryMailQueue implements MailQueue, PersonalStore {
    private final TransactionalState<Map<UUID, Row>> rows;
    private final AtomicLong lastId = new AtomicLong();

    /**
     * A mail, whatever became of it.
     *
     * @param notBefore when it is due, or when the lease of the one who claimed it is over
     */
    private record Row(
            QueuedMail queued,
            MailState state,
            Instant notBefore,
            Optional<String> reason,
            Optional<Instant> deliveredAt) {

        Mail mail() {
            return queued.mail();
        }

        Row leased(Instant until) {
            return new Row(queued, state, until, reason, deliveredAt);
        }

        /** What was delivered, or waits for a person, goes on doing so. */
        Row triedInVain(Instant dueAt, MailState next, String why) {
            return state == MailState.WAITING
                    ? new Row(with(mail(), queued.tries() + 1), next, dueAt, Optional.of(why), deliveredAt)
                    : this;
        }

        Row delivered(Instant at) {
            return new Row(
                    with(erased(), queued.tries()), MailState.SENT, notBefore, Optional.empty(), Optional.of(at));
        }

        Row retried(Instant dueAt) {
            return new Row(with(mail(), 0), MailState.WAITING, dueAt, reason, deliveredAt);
        }

        private QueuedMail with(Mail mail, int tries) {
            return new QueuedMail(queued.id(), mail, tries);
        }

        private Mail erased() {
            return new Mail(mail().kind(), mail().to(), mail().subject(), "", mail().account(), mail().at());
        }

        boolean isDue(Instant at) {
            return state == MailState.WAITING && !notBefore.isAfter(at);
        }

        boolean canBeRetried() {
            return state == MailState.SET_ASIDE && !mail().kind().holdsCode();
        }

        boolean isAbout(PublisherId account) {
            return mail().account().equals(Optional.of(account));
        }

        Optional<Row> without(Pseudonymised person) {
            return person.without(mail())
                    .map(mail -> new Row(
                            with(mail, queued.tries()), state, notBefore, reason.map(person::text), deliveredAt));
        }

        MailStatus status() {
            return new MailStatus(mail().kind(), mail().to(), mail().at(), state, queued.tries(), reason, deliveredAt);
        }
    }

    /** An empty queue that shares its transactions with the stores of this database. */
    public InMemoryMailQueue(InMemoryDatabase database) {
        rows = database.keep(Map.of(), LinkedHashMap::new);
    }

    @Override
    public void addAll(List<Mail> mails) {
        rows.change(byId -> mails.forEach(mail -> {
            UUID id = new UUID(0, lastId.incrementAndGet());
            QueuedMail queued = new QueuedMail(id, mail, 0);
            byId.put(id, new Row(queued, MailState.WAITING, mail.at(), Optional.empty(), Optional.empty()));
        }));
    }

    @Override
    public List<QueuedMail> claim(int limit, Instant at, Duration lease) {
        return rows.changing(byId -> {
            List<QueuedMail> claimed = byId.values().stream()
                    .filter(one -> one.isDue(at))
                    .sorted(Comparator.comparing(Row::notBefore))
                    .limit(limit)
                    .map(Row::queued)
                    .toList();
            claimed.forEach(one -> byId.computeIfPresent(one.id(), (_, before) -> before.leased(at.plus(lease))));
            return claimed;
        });
    }

    @Override
    public void delivered(List<UUID> ids, Instant at) {
        rows.change(byId -> ids.forEach(id -> byId.computeIfPresent(id, (_, before) -> before.delivered(at))));
    }

    @Override
    public void putOff(UUID id, Instant dueAt, String reason) {
        rows.change(
                byId -> byId.computeIfPresent(id, (_, before) -> before.triedInVain(dueAt, MailState.WAITING, reason)));
    }

    @Override
    public void setAside(UUID id, String reason) {
        rows.change(byId -> byId.computeIfPresent(
                id, (_, before) -> before.triedInVain(before.notBefore(), MailState.SET_ASIDE, reason)));
    }

    @Override
    public int retryAll(Instant dueAt) {
        return rows.changing(byId -> {
            List<Row> aside = byId.values().stream().filter(Row::canBeRetried).toList();
            aside.forEach(one -> byId.put(one.queued().id(), one.retried(dueAt)));
            return aside.size();
        });
    }

    @Override
    public List<MailStatus> about(PublisherId account, int most) {
        return rows.read(byId -> List.copyOf(byId.values())).reversed().stream()
                .filter(one -> one.isAbout(account))
                .limit(most)
                .map(Row::status)
                .toList();
    }

    @Override
    public long count() {
        return rows.read(byId -> byId.values().stream()
                .filter(one -> one.state() == MailState.WAITING)
                .count());
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return rows.read(byId -> List.copyOf(byId.values())).stream()
                .map(Row::mail)
                .filter(mail -> mail.to().equals(who.of()))
                .map(mail -> PersonalRecord.of(PersonalKind.MAIL, mail));
    }

    @Override
    public int erase(Pseudonymised person) {
        return rows.changing(byId -> Pseudonymised.values(byId, row -> row.without(person)));
    }
}
