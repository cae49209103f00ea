package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.HeldAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.history.Journal;
import dev.ferry.application.input.TypedFields;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.deadline.Waiver;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** An operator lets a deadline pass for an offer, or takes that back (R23). */
public final class WaiveDeadline {
    private final AccountAccess access;
    private final HeldAccount held;
    private final KnownOffers known;
    private final CurrentDeadlines current;
    private final OfferStandings standings;
    private final Enforcement enforcement;
    private final DeadlineLedger ledger;
    private final Transactions transactions;
    private final OutgoingActs acts;
    private final DueVerdicts dueVerdicts;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public WaiveDeadline(
            AccountAccess access,
            HeldAccount held,
            KnownOffers known,
            CurrentDeadlines current,
            OfferStandings standings,
            Enforcement enforcement,
            DeadlineLedger ledger,
            Transactions transactions,
            OutgoingActs acts,
            DueVerdicts dueVerdicts,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.held = held;
        this.known = known;
        this.current = current;
        this.standings = standings;
        this.enforcement = enforcement;
        this.ledger = ledger;
        this.transactions = transactions;
        this.acts = acts;
        this.dueVerdicts = dueVerdicts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How an offer stands with a deadline now.
     *
     * @param news whether anything is otherwise than before
     */
    public record Changed(Standing standing, boolean news) {}

    /**
     * What of this deadline is in force for the offer is lifted; a deadline that is waived already stays so. Refuses
     * {@code operator-only}, {@code account-not-found}, {@code offer-not-found}, {@code unknown-deadline},
     * {@code not-waivable}, {@code deadline-met}, {@code value-missing}, {@code value-too-long},
     * {@code control-characters}.
     */
    public Outcome<Changed> run(Requester who, OfferKey key, String deadline, String reason) {
        return AccountAccess.operatorOnly(
                who,
                () -> Rejection.Reason.read(Optional.empty(), reason)
                        .then(said -> changed(who, key, deadline, standing -> waive(who, standing, said.text()))));
    }

    private Outcome<Boolean> waive(Requester who, Standing standing, String reason) {
        if (!standing.deadline().isWaivable()) {
            return Outcome.refused(Code.NOT_WAIVABLE);
        }
        if (standing.outcome() instanceof DeadlineOutcome.Met) {
            return Outcome.refused(Code.DEADLINE_MET);
        }
        boolean waived =
                ledger.waive(new Waiver(standing.offer(), standing.deadline().id(), clock.instant()));
        if (waived) {
            note(who, Action.DEADLINE_WAIVED, standing, Map.of("reason", reason));
        }
        return Outcome.done(waived);
    }

    /**
     * The waiver is taken back: what follows from this deadline is in force again. Where there is none nothing changes.
     * Refuses {@code operator-only}, {@code account-not-found}, {@code offer-not-found}, {@code unknown-deadline},
     * {@code value-missing}, {@code value-too-long}, {@code control-characters}.
     */
    public Outcome<Changed> takeBack(Requester who, OfferKey key, String deadline, Optional<String> reason) {
        return AccountAccess.operatorOnly(
                who,
                () -> said(reason)
                        .then(said -> changed(who, key, deadline, standing -> {
                            boolean taken = ledger.takeBack(key, deadline);
                            if (taken) {
                                note(who, Action.WAIVER_TAKEN_BACK, standing, said);
                            }
                            return Outcome.done(taken);
                        })));
    }

    /**
     * All that is wrong with what an operator says of an offer, by the names of the fields: {@code deadline} where it
     * has none of that name, {@code reason}. Nothing changes.
     */
    public Map<String, Refusal> faults(Requester who, OfferKey key, String deadline, Optional<String> reason) {
        TypedFields fields = new TypedFields();
        Outcome<Changed> standing = changed(who, key, deadline, _ -> Outcome.done(false));
        if (standing instanceof Refused<Changed>(var fault)
                && (fault.code() == Code.UNKNOWN_DEADLINE || fault.code() == Code.VALUE_MISSING)) {
            fields.read("deadline", standing);
        }
        fields.read("reason", said(reason));
        return fields.faults();
    }

    private static Outcome<Map<String, Object>> said(Optional<String> reason) {
        return reason.map(text -> Rejection.Reason.read(Optional.empty(), text)
                        .map(said -> Map.<String, Object>of("reason", said.text())))
                .orElseGet(() -> Outcome.done(Map.of()));
    }

    /** @param change answers whether anything is another now */
    private Outcome<Changed> changed(
            Requester who, OfferKey key, String deadline, Function<Standing, Outcome<Boolean>> change) {
        return access.to(key.account(), who)
                .then(_ -> acts.telling(added -> transactions.unlessRefused(() -> {
                    List<ManagedOffer> offers = known.of(key.account(), held.hold(key.account()));
                    List<Deadline> deadlines = current.all();
                    return find(offers, key)
                            .then(offer -> standing(offer, deadline, deadlines)
                                    .then(change)
                                    .then(news -> {
                                        if (news) {
                                            dueVerdicts.markAll(Set.of(key.account()));
                                            added.addAll(enforced(offers, offer, deadline, deadlines));
                                        }
                                        return standing(offer, deadline, deadlines)
                                                .map(standing -> new Changed(standing, news));
                                    }));
                })));
    }

    /** What else is due of the offer is left to the next round, and to its guard. */
    private List<SystemAct> enforced(
            List<ManagedOffer> offers, ManagedOffer offer, String deadline, List<Deadline> deadlines) {
        return enforcement
                .enforce(offers, enforcement.due(offer, deadlines).of(deadline))
                .acts();
    }

    private static Outcome<ManagedOffer> find(List<ManagedOffer> offers, OfferKey key) {
        return Outcome.of(
                offers.stream().filter(one -> one.key().equals(key)).findFirst(),
                new Refusal(Code.OFFER_NOT_FOUND, "offerId", key.id().value()));
    }

    private Outcome<Standing> standing(ManagedOffer offer, String id, List<Deadline> deadlines) {
        List<Standing> all = standings
                .at(List.of(offer), new AsOf.Moment(clock.instant()), deadlines)
                .getOrDefault(offer.key(), List.of());
        return Outcome.of(
                all.stream().filter(one -> one.deadline().id().equals(id)).findFirst(), unknown(id, all));
    }

    /** Who names none learns that, once it is known that they may ask. */
    private static Refusal unknown(String id, List<Standing> all) {
        if (id.isBlank()) {
            return new Refusal(Code.VALUE_MISSING);
        }
        Map<String, Object> facts = new TreeMap<>(Map.of("value", id));
        if (!all.isEmpty()) {
            facts.put("known", all.stream().map(one -> one.deadline().id()).toList());
        }
        return new Refusal(Code.UNKNOWN_DEADLINE, facts);
    }

    private void note(Requester who, Action action, Standing standing, Map<String, Object> more) {
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("offerId", standing.offer().id().value());
        facts.put("deadline", standing.deadline().id());
        journal.note(who, action, standing.offer().account(), facts);
    }
}
