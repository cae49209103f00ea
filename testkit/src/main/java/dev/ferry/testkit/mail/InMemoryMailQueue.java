package dev.ferry.testkit.mail;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox of mails in memory. Thread-safe. */
public final class InMemoryMailQueue implements MailQueue, PersonalStore {
    private final SharedClock clock;
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
            Optional<MailFault> fault,
            Optional<Instant> deliveredAt) {

        Mail mail() {
            return queued.mail();
        }

        Row leased(Instant until) {
            return new Row(queued, state, until, fault, deliveredAt);
        }

        /** What was delivered, or waits for a person, goes on doing so; and what is another's stays theirs. */
        Row triedInVain(ClaimedMail by, MailState next, MailFault why, Instant dueAt) {
            return isHeld(by)
                    ? new Row(with(mail(), queued.tries() + 1), next, dueAt, Optional.of(why), deliveredAt)
                    : this;
        }

        boolean isHeld(ClaimedMail by) {
            return state == MailState.WAITING && notBefore.equals(by.until());
        }

        Row delivered(Instant at) {
            return new Row(
                    with(erased(), queued.tries()), MailState.SENT, notBefore, Optional.empty(), Optional.of(at));
        }

        Row retried(Instant dueAt) {
            return new Row(with(mail(), 0), MailState.WAITING, dueAt, fault, deliveredAt);
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
                            with(mail, queued.tries()),
                            state,
                            notBefore,
                            fault.map(one -> new MailFault(one.at(), person.text(one.why()))),
                            deliveredAt));
        }

        MailStatus status() {
            return new MailStatus(
                    mail().kind(),
                    mail().to(),
                    mail().at(),
                    state,
                    queued.tries(),
                    fault.map(MailFault::why),
                    deliveredAt,
                    Optional.of(queued.id()));
        }
    }

    /** An empty queue that shares its transactions with the stores of this database. */
    public InMemoryMailQueue(InMemoryDatabase database, SharedClock clock) {
        this.clock = clock;
        rows = database.keep(Map.of(), LinkedHashMap::new);
    }

    @Override
    public List<UUID> addAll(List<Mail> mails) {
        Instant now = clock.now();
        return rows.changing(byId -> mails.stream()
                .map(mail -> {
                    Instant due = mail.at().isAfter(now) ? now : mail.at();
                    QueuedMail queued = new QueuedMail(new UUID(0, lastId.incrementAndGet()), mail, 0);
                    byId.put(queued.id(), new Row(queued, MailState.WAITING, due, Optional.empty(), Optional.empty()));
                    return queued.id();
                })
                .toList());
    }

    @Override
    public List<ClaimedMail> claim(int limit, Instant at, Duration lease) {
        Predicate<Row> holdsCode = one -> one.queued().mail().kind().holdsCode();
        List<ClaimedMail> claimed = new ArrayList<>(claim(holdsCode, limit, at, lease));
        claimed.addAll(claim(holdsCode.negate(), limit - claimed.size(), at, lease));
        return claimed;
    }

    @Override
    public List<ClaimedMail> claim(List<UUID> ids, Instant at, Duration lease) {
        Set<UUID> asked = Set.copyOf(ids);
        return claim(one -> asked.contains(one.queued().id()), ids.size(), at, lease);
    }

    private List<ClaimedMail> claim(Predicate<Row> which, int limit, Instant at, Duration lease) {
        return rows.changing(byId -> leased(
                byId,
                byId.values().stream()
                        .filter(which.and(one -> one.isDue(at)))
                        .sorted(Comparator.comparing(Row::notBefore))
                        .limit(limit)
                        .toList(),
                at.plus(lease)));
    }

    private static List<ClaimedMail> leased(Map<UUID, Row> byId, List<Row> some, Instant until) {
        some.forEach(one -> byId.put(one.queued().id(), one.leased(until)));
        return some.stream().map(one -> new ClaimedMail(one.queued(), until)).toList();
    }

    @Override
    public List<ClaimedMail> renew(List<ClaimedMail> claimed, Instant at, Duration lease) {
        return rows.changing(byId -> leased(
                byId,
                claimed.stream()
                        .flatMap(one -> Optional.ofNullable(byId.get(one.id())).filter(row -> row.isHeld(one)).stream())
                        .toList(),
                at.plus(lease)));
    }

    @Override
    public void delivered(List<UUID> ids, Instant at) {
        rows.change(byId -> ids.forEach(id -> byId.computeIfPresent(id, (_, before) -> before.delivered(at))));
    }

    @Override
    public void putOff(ClaimedMail claimed, MailFault fault, Instant dueAt) {
        rows.change(byId -> byId.computeIfPresent(
                claimed.id(), (_, before) -> before.triedInVain(claimed, MailState.WAITING, fault, dueAt)));
    }

    @Override
    public void setAside(ClaimedMail claimed, MailFault fault) {
        rows.change(byId -> byId.computeIfPresent(
                claimed.id(),
                (_, before) -> before.triedInVain(claimed, MailState.SET_ASIDE, fault, before.notBefore())));
    }

    @Override
    public int retryAll(Instant dueAt) {
        return retry(Row::canBeRetried, dueAt);
    }

    @Override
    public int retry(EmailAddress to, Instant dueAt) {
        return retry(one -> isRetriable(one, Optional.of(to)), dueAt);
    }

    @Override
    public boolean retry(UUID id, Instant dueAt) {
        return retry(one -> one.canBeRetried() && one.queued().id().equals(id), dueAt) > 0;
    }

    private int retry(Predicate<Row> which, Instant dueAt) {
        return rows.changing(byId -> {
            List<Row> aside = byId.values().stream().filter(which).toList();
            aside.forEach(one -> byId.put(one.queued().id(), one.retried(dueAt)));
            return aside.size();
        });
    }

    @Override
    public int drop(Optional<EmailAddress> to) {
        return rows.changing(byId -> {
            int before = byId.size();
            byId.values().removeIf(one -> isRetriable(one, to));
            return before - byId.size();
        });
    }

    private static boolean isRetriable(Row one, Optional<EmailAddress> to) {
        return one.canBeRetried()
                && to.filter(address -> !address.equals(one.mail().to())).isEmpty();
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
    public MailBacklog backlog() {
        return rows.read(byId -> {
            MailTally tally = counted(byId.values().stream()
                    .filter(one -> one.state() != MailState.SET_ASIDE || one.canBeRetried())
                    .toList());
            return new MailBacklog(
                    tally.waiting(),
                    tally.setAside(),
                    byId.values().stream()
                            .filter(one -> one.state() == MailState.WAITING)
                            .map(one -> one.mail().at())
                            .min(Comparator.naturalOrder()),
                    tally.lastFault());
        });
    }

    @Override
    public MailTally tally(Collection<UUID> ids) {
        Set<UUID> asked = Set.copyOf(ids);
        return rows.read(byId -> counted(byId.values().stream()
                .filter(one -> asked.contains(one.queued().id()))
                .toList()));
    }

    private static MailTally counted(Collection<Row> some) {
        Map<MailState, Long> counts = some.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        return new MailTally(
                counts.getOrDefault(MailState.SENT, 0L),
                counts.getOrDefault(MailState.WAITING, 0L),
                counts.getOrDefault(MailState.SET_ASIDE, 0L),
                some.stream()
                        .filter(one -> one.state() != MailState.SENT)
                        .flatMap(one -> one.fault().stream())
                        .max(Comparator.comparing(MailFault::at)));
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
