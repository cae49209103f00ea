package dev.ferry.application.deadline;

import dev.ferry.application.mail.AccountOwners;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Notice;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Submission;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes to owners of what is due of their offers (R23): one mail for each owner, account and rung, which lists the
 * offers; each rung once, and of several that passed meanwhile the last. Nothing is told of what is met or waived, and
 * of what is too late only where an operator asks for it. Thread-safe.
 */
public final class DeadlineNotices {
    /** So long after it was certified, owners are reminded that an offer is not live. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final DeadlineLedger ledger;
    private final AccountOwners owners;
    private final DeadlineLetters letters;
    private final OutgoingMails mails;
    private final History history;
    private final Clock clock;

    @Inject
    public DeadlineNotices(
            DeadlineLedger ledger,
            AccountOwners owners,
            DeadlineLetters letters,
            OutgoingMails mails,
            History history,
            Clock clock) {
        this.ledger = ledger;
        this.owners = owners;
        this.letters = letters;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
    }

    /**
     * That an offer is to be told of.
     *
     * @param standing with which deadline; absent where it is not live
     */
    record Due(Notice notice, ManagedOffer offer, Optional<Standing> standing) {
        Rung rung() {
            return new Rung(notice.account(), notice.kind(), notice.daysBefore());
        }
    }

    /** What one mail to an owner is about. */
    record Rung(PublisherId account, Notice.Kind kind, int daysBefore) {}

    /** What owners are to be told of now, and were not yet. */
    List<Due> due(Collection<ManagedOffer> there, Map<OfferKey, List<Standing>> standings) {
        Instant now = clock.instant();
        List<Due> all = there.stream()
                .flatMap(offer -> Stream.concat(
                        standings.getOrDefault(offer.key(), List.of()).stream()
                                .flatMap(standing -> ofDeadline(offer, standing, now)),
                        notLive(offer, now).stream()))
                .toList();
        return untold(all);
    }

    private List<Due> untold(List<Due> all) {
        Set<PublisherId> accounts =
                all.stream().map(one -> one.notice().account()).collect(Collectors.toUnmodifiableSet());
        Map<PublisherId, Set<Notice>> told = accounts.isEmpty() ? Map.of() : ledger.told(accounts);
        return all.stream()
                .filter(one ->
                        !told.getOrDefault(one.notice().account(), Set.of()).contains(one.notice()))
                .toList();
    }

    private static Stream<Due> ofDeadline(ManagedOffer offer, Standing standing, Instant now) {
        if (!(standing.outcome() instanceof DeadlineOutcome.Ahead)) {
            return Stream.of();
        }
        Stream<Due> reminder =
                standing.deadline().rung(now).map(days -> due(offer, standing, Notice.Kind.REMINDER, days)).stream();
        return standing.near() && standing.progress().slow()
                ? Stream.concat(reminder, Stream.of(due(offer, standing, Notice.Kind.WARNING, 0)))
                : reminder;
    }

    private static Due due(ManagedOffer offer, Standing standing, Notice.Kind kind, int days) {
        Notice notice = new Notice(
                offer.key().account(),
                kind,
                standing.deadline().id(),
                standing.deadline().date(),
                days);
        return new Due(notice, offer, Optional.of(standing));
    }

    /** What an operator wants owners to be told of, and they were not told today, where the deadline is. */
    List<Due> asked(
            Collection<ManagedOffer> some, Map<OfferKey, List<Standing>> standings, RemindAccount.Matter matter) {
        Instant now = clock.instant();
        return untold(some.stream()
                .flatMap(offer -> standings.getOrDefault(offer.key(), List.of()).stream()
                        .filter(matter::covers)
                        .map(one -> asked(offer, one, now)))
                .toList());
    }

    private static Due asked(ManagedOffer offer, Standing standing, Instant now) {
        Deadline deadline = standing.deadline();
        LocalDate today = LocalDate.ofInstant(now, deadline.zone());
        return new Due(
                new Notice(
                        offer.key().account(),
                        Notice.Kind.ASKED,
                        deadline.id() + ' ' + offer.key().id().value(),
                        today,
                        0),
                offer,
                Optional.of(standing));
    }

    /** What was taken out of the catalogs on purpose, or is on its way into them, waits for nobody. */
    private static Optional<Due> notLive(ManagedOffer offer, Instant now) {
        boolean waits = offer.listing() instanceof Listing.Open open
                && !(open instanceof Listing.Delisted)
                && !open.listed().equals(offer.certification().submission().map(Submission::number));
        return offer.certification()
                .approval()
                .filter(stamp -> waits && !stamp.at().plus(PATIENCE).isAfter(now))
                .map(stamp -> new Due(
                        new Notice(
                                offer.key().account(),
                                Notice.Kind.NOT_LIVE,
                                offer.key().id().value(),
                                LocalDate.ofInstant(stamp.at(), ZoneOffset.UTC),
                                0),
                        offer,
                        Optional.empty()));
    }

    /**
     * What owners were told.
     *
     * @param reminders how many mails that are for each of them
     * @param written of what they were written to: of nothing where no owner has an address
     */
    record Told(int reminders, List<Due> written) {
        private static final Told NOTHING = new Told(0, List.of());
    }

    /**
     * Tells the owners of one account, inside a transaction.
     *
     * @param actor who wants it
     * @param pace how many days a review takes, as far as that is known
     */
    Told tell(String actor, PublisherId account, boolean moved, List<Due> due, Optional<Integer> pace) {
        if (due.isEmpty()) {
            return Told.NOTHING;
        }
        Instant now = clock.instant();
        Set<Notice> told = ledger.tell(due.stream().map(Due::notice).collect(Collectors.toUnmodifiableSet()), now);
        List<Due> news = due.stream().filter(one -> told.contains(one.notice())).toList();
        Map<Rung, List<Due>> byRung = news.stream().collect(Collectors.groupingBy(Due::rung));
        AccountOwners.Found found = owners.of(account, moved);
        List<Mail> written = new ArrayList<>();
        List<HistoryEntry> entries = new ArrayList<>();
        byRung.forEach((rung, some) -> found.languages().forEach((to, language) -> {
            written.add(letters.write(rung, found.displayName(), moved, some, pace, now, to, language));
        }));
        byRung.forEach((rung, some) ->
                entries.add(entry(now, actor, rung, some, found.languages().size())));
        mails.addAll(written);
        history.appendAll(entries);
        return new Told(byRung.size(), found.languages().isEmpty() ? List.of() : news);
    }

    private static HistoryEntry entry(Instant now, String actor, Rung rung, List<Due> some, int mails) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("kind", rung.kind().slug());
        facts.put("mails", mails);
        facts.put(
                "offers",
                some.stream()
                        .map(one -> one.offer().key().id().value())
                        .distinct()
                        .sorted()
                        .toList());
        facts.put(
                "deadlines",
                some.stream()
                        .flatMap(one -> one.standing().stream())
                        .map(one -> one.deadline().id())
                        .distinct()
                        .sorted()
                        .toList());
        return new HistoryEntry(now, actor, Action.DEADLINE_REMINDED, Optional.of(rung.account()), facts);
    }
}
