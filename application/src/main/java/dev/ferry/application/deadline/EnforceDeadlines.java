package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.HeldAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts in force what follows from deadlines that have passed, and lifts what has ended, for all offers (R23). An
 * account is one transaction: what was killed is gone on with, and of several nodes one does it. Where more than a
 * share of all drafts would leave the seller catalog, none does until an operator confirms how many. Thread-safe.
 */
public final class EnforceDeadlines {
    private final KnownOffers known;
    private final CurrentDeadlines current;
    private final Enforcement enforcement;
    private final HeldAccount held;
    private final Transactions transactions;
    private final OutgoingActs acts;
    private final DeadlineRules rules;
    private final StopSignal stop;

    @Inject
    public EnforceDeadlines(
            KnownOffers known,
            CurrentDeadlines current,
            Enforcement enforcement,
            HeldAccount held,
            Transactions transactions,
            OutgoingActs acts,
            DeadlineRules rules,
            StopSignal stop) {
        this.known = known;
        this.current = current;
        this.enforcement = enforcement;
        this.held = held;
        this.transactions = transactions;
        this.acts = acts;
        this.rules = rules;
        this.stop = stop;
    }

    /**
     * What was done, or would be.
     *
     * @param begun consequences that were put in force
     * @param ended those that were lifted
     * @param waiting drafts that do not leave the seller catalog before an operator confirms it
     * @param drafts of how many
     */
    public record Round(int begun, int ended, long waiting, long drafts) {}

    /** What is due of all offers. */
    private static final class Plan {
        private final Set<PublisherId> accounts = new TreeSet<>();
        private final Set<PublisherId> untilConfirmed = new TreeSet<>();
        private int begins;
        private int ends;
        private long leaving;
        private long drafts;

        void add(List<ManagedOffer> page, Enforcement.Due due) {
            accounts.addAll(due.accounts());
            untilConfirmed.addAll(due.withoutLeaving().accounts());
            begins += due.begins().size();
            ends += due.ends().size();
            leaving += due.leaving().size();
            drafts += page.stream().filter(Plan::mayLeave).count();
        }

        /** The seller catalog has drafts, and offers that were not detected. */
        private static boolean mayLeave(ManagedOffer offer) {
            return offer.deleted().isEmpty()
                    && (offer.content().situation() == Situation.DRAFT
                            || offer.content().situation() == Situation.NOT_DETECTED);
        }
    }

    /** One round; removals that are too many wait. */
    public Round run() {
        List<Deadline> deadlines = current.all();
        Plan plan = plan(deadlines);
        return enforce(plan, deadlines, !isTooMuch(plan, Optional.empty()));
    }

    /**
     * The same, asked for by an operator; refuses {@code operator-only}, and {@code too-many-drafts} where more would
     * leave the seller catalog than the set share, or than was confirmed.
     *
     * @param confirmed so many may leave it
     */
    public Outcome<Round> run(Requester who, Optional<Integer> confirmed, boolean dryRun) {
        return AccountAccess.operatorOnly(who, () -> {
            List<Deadline> deadlines = current.all();
            Plan plan = plan(deadlines);
            if (isTooMuch(plan, confirmed)) {
                return Outcome.refused(new Refusal(
                        Code.TOO_MANY_DRAFTS,
                        Map.of("removals", plan.leaving, "drafts", plan.drafts, "share", rules.removalPercent())));
            }
            return Outcome.done(
                    dryRun ? new Round(plan.begins, plan.ends, 0, plan.drafts) : enforce(plan, deadlines, true));
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
            pages.takeWhile(_ -> !stop.raised()).forEach(page -> plan.add(page, enforcement.due(page, deadlines)));
        }
        return plan;
    }

    private Round enforce(Plan plan, List<Deadline> deadlines, boolean removing) {
        int begun = 0;
        int ended = 0;
        for (PublisherId account : removing ? plan.accounts : plan.untilConfirmed) {
            if (stop.raised()) {
                break;
            }
            Enforcement.Done done = acts.telling(added -> transactions.run(() -> {
                List<ManagedOffer> offers = known.of(account, held.hold(account));
                Enforcement.Due due = enforcement.due(offers, deadlines);
                Enforcement.Done one = enforcement.enforce(offers, removing ? due : due.withoutLeaving());
                added.addAll(one.acts());
                return one;
            }));
            begun += done.begun();
            ended += done.ended();
        }
        return new Round(begun, ended, removing ? 0 : plan.leaving, plan.drafts);
    }
}
