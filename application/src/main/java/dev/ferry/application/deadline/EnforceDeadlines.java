package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.HeldAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Allowances;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts in force what follows from deadlines that have passed, and lifts what has ended, for all offers (R23). An
 * account is one transaction: what was killed is gone on with, and of several nodes one does it. Where more than a
 * share of all drafts would leave the seller catalog, none does until an operator confirms how many. Owners are written
 * to of what comes. Thread-safe.
 */
public final class EnforceDeadlines {
    private static final Duration HOUR = Duration.ofHours(1);

    private final KnownOffers known;
    private final CurrentDeadlines current;
    private final OfferStandings standings;
    private final Enforcement enforcement;
    private final DeadlineNotices notices;
    private final HeldAccount held;
    private final Transactions transactions;
    private final OutgoingActs acts;
    private final DeadlineRules rules;
    private final Allowances rounds;
    private final Clock clock;
    private final StopSignal stop;

    @Inject
    public EnforceDeadlines(
            KnownOffers known,
            CurrentDeadlines current,
            OfferStandings standings,
            Enforcement enforcement,
            DeadlineNotices notices,
            HeldAccount held,
            Transactions transactions,
            OutgoingActs acts,
            DeadlineRules rules,
            Allowances rounds,
            Clock clock,
            StopSignal stop) {
        this.known = known;
        this.current = current;
        this.standings = standings;
        this.enforcement = enforcement;
        this.notices = notices;
        this.held = held;
        this.transactions = transactions;
        this.acts = acts;
        this.rules = rules;
        this.rounds = rounds;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * What was done, or would be.
     *
     * @param begun consequences that were put in force
     * @param ended those that were lifted
     * @param waiting drafts that do not leave the seller catalog before an operator confirms it
     * @param drafts of how many
     * @param reminders reminders and warnings to the owners of an account
     */
    public record Round(int begun, int ended, long waiting, long drafts, int reminders) {}

    /** Offers as they stand now. */
    private record Seen(List<ManagedOffer> there, Map<OfferKey, List<Standing>> standings) {}

    /** What is due of all offers. */
    private static final class Plan {
        private final Set<PublisherId> accounts = new TreeSet<>();
        private final Set<PublisherId> withoutRemovals = new TreeSet<>();
        private final Set<DeadlineNotices.Rung> rungs = new HashSet<>();
        private final ReviewPace pace = new ReviewPace();
        private int begins;
        private int ends;
        private int beginsWithoutRemovals;
        private int endsWithoutRemovals;
        private long leaving;
        private long drafts;

        void add(List<ManagedOffer> there, Enforcement.Due due, List<DeadlineNotices.Due> notices) {
            Set<PublisherId> told =
                    notices.stream().map(one -> one.notice().account()).collect(Collectors.toUnmodifiableSet());
            Enforcement.Due staying = due.withoutLeaving();
            accounts.addAll(told);
            accounts.addAll(due.accounts());
            withoutRemovals.addAll(told);
            withoutRemovals.addAll(staying.accounts());
            notices.forEach(one -> rungs.add(one.rung()));
            there.forEach(pace::add);
            begins += due.begins().size();
            ends += due.ends().size();
            beginsWithoutRemovals += staying.begins().size();
            endsWithoutRemovals += staying.ends().size();
            leaving += due.leaving().size();
            drafts += there.stream().filter(Plan::mayLeave).count();
        }

        /** What would be done. */
        Round round(boolean removing) {
            return removing
                    ? new Round(begins, ends, 0, drafts, rungs.size())
                    : new Round(beginsWithoutRemovals, endsWithoutRemovals, leaving, drafts, rungs.size());
        }

        /** The seller catalog has drafts, and offers that were not detected. */
        private static boolean mayLeave(ManagedOffer offer) {
            return offer.content().situation() == Situation.DRAFT
                    || offer.content().situation() == Situation.NOT_DETECTED;
        }
    }

    /**
     * One round, where no process of the installation came to the end of one with these dates within the last hour: all
     * offers are read for it. One that was cut off is gone on with by who comes next, at once.
     */
    public Optional<Round> runInTurn() {
        List<Deadline> deadlines = current.all();
        String round = round(deadlines);
        if (rounds.untilNext(round, 1, HOUR, clock.instant()).isPresent()) {
            return Optional.empty();
        }
        Round done = run(deadlines);
        if (!stop.raised()) {
            var _ = rounds.take(round, 1, HOUR, clock.instant()); // another may have come to its end meanwhile
        }
        return Optional.of(done);
    }

    private static String round(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(one -> one.id() + " " + one.end())
                .collect(Collectors.joining(", ", "deadlines-round ", ""));
    }

    /** One round; removals that are too many wait. */
    public Round run() {
        return run(current.all());
    }

    private Round run(List<Deadline> deadlines) {
        Plan plan = plan(deadlines);
        return enforce(plan, deadlines, !isTooMuch(plan, Optional.empty()));
    }

    /**
     * The same, asked for by an operator; refuses {@code operator-only}, and {@code too-many-drafts} where more would
     * leave the seller catalog than the set share, or than was confirmed. A dry run says how many would wait for that.
     *
     * @param confirmed so many may leave it
     */
    public Outcome<Round> run(Requester who, Optional<Integer> confirmed, boolean dryRun) {
        return AccountAccess.operatorOnly(who, () -> {
            List<Deadline> deadlines = current.all();
            Plan plan = plan(deadlines);
            boolean tooMuch = isTooMuch(plan, confirmed);
            if (dryRun) {
                return Outcome.done(plan.round(!tooMuch));
            }
            if (tooMuch) {
                return Outcome.refused(new Refusal(
                        Code.TOO_MANY_DRAFTS,
                        Map.of("removals", plan.leaving, "drafts", plan.drafts, "share", rules.removalPercent())));
            }
            return Outcome.done(enforce(plan, deadlines, true));
        });
    }

    private boolean isTooMuch(Plan plan, Optional<Integer> confirmed) {
        return confirmed.isPresent()
                ? plan.leaving > confirmed.orElseThrow()
                : plan.leaving * 100 > plan.drafts * rules.removalPercent();
    }

    private Plan plan(List<Deadline> deadlines) {
        Plan plan = new Plan();
        try (Stream<List<ManagedOffer>> pages = known.pages(Optional.empty())) {
            pages.takeWhile(_ -> !stop.raised())
                    .map(page -> seen(page, deadlines))
                    .forEach(seen -> plan.add(
                            seen.there(),
                            enforcement.due(seen.there(), seen.standings()),
                            notices.due(seen.there(), seen.standings())));
        }
        return plan;
    }

    private Seen seen(List<ManagedOffer> some, List<Deadline> deadlines) {
        List<ManagedOffer> there =
                some.stream().filter(offer -> offer.deleted().isEmpty()).toList();
        return new Seen(there, standings.at(there, standings.moment(), deadlines));
    }

    private Round enforce(Plan plan, List<Deadline> deadlines, boolean removing) {
        Optional<Integer> pace = plan.pace.days();
        int begun = 0;
        int ended = 0;
        int reminders = 0;
        for (PublisherId account : removing ? plan.accounts : plan.withoutRemovals) {
            if (stop.raised()) {
                break;
            }
            Round one =
                    acts.telling(added -> transactions.run(() -> enforce(account, deadlines, removing, pace, added)));
            begun += one.begun();
            ended += one.ended();
            reminders += one.reminders();
        }
        return new Round(begun, ended, removing ? 0 : plan.leaving, plan.drafts, reminders);
    }

    private Round enforce(
            PublisherId account,
            List<Deadline> deadlines,
            boolean removing,
            Optional<Integer> pace,
            OutgoingActs.Added added) {
        boolean moved = held.hold(account);
        Seen seen = seen(known.of(account, moved), deadlines);
        Enforcement.Due due = enforcement.due(seen.there(), seen.standings());
        Enforcement.Done done = enforcement.enforce(seen.there(), removing ? due : due.withoutLeaving());
        added.addAll(done.acts());
        int reminders = notices.tell(Journal.FERRY, account, moved, notices.due(seen.there(), seen.standings()), pace)
                .reminders();
        return new Round(done.begun(), done.ended(), 0, 0, reminders);
    }
}
