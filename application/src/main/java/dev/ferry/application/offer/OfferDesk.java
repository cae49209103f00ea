package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.deadline.KnownOffers;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.user.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the acts of this package share: who may see and do what, that the acts of one account are done one after the
 * other, that the copy beside an offer is written with it, that its account is judged again, and that history is (R26).
 * Thread-safe.
 */
public final class OfferDesk {
    private final AccountAccess access;
    private final Accounts accounts;
    private final KnownOffers known;
    private final Offers offers;
    private final OfferFacts facts;
    private final Journal journal;
    private final Transactions transactions;
    private final OutgoingActs acts;
    private final DueVerdicts dueVerdicts;
    private final Clock clock;

    @Inject
    public OfferDesk(
            AccountAccess access,
            Accounts accounts,
            KnownOffers known,
            Offers offers,
            OfferFacts facts,
            Journal journal,
            Transactions transactions,
            OutgoingActs acts,
            DueVerdicts dueVerdicts,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.known = known;
        this.offers = offers;
        this.facts = facts;
        this.journal = journal;
        this.transactions = transactions;
        this.acts = acts;
        this.dueVerdicts = dueVerdicts;
        this.clock = clock;
    }

    /** Who may do an act. */
    public enum May {
        /** Owners and managers. */
        MANAGE,
        /** They, and developers on offers that are no drafts of R20. */
        EDIT,
        /** Operators. */
        OPERATE
    }

    /** Refuses {@code account-not-found}. */
    public Outcome<AccessibleAccount> seenBy(Requester who, PublisherId id) {
        return access.to(id, who);
    }

    /** One of them; refuses {@code offer-not-found}. */
    public Outcome<ManagedOffer> find(AccessibleAccount found, OfferId offer) {
        Optional<ManagedOffer> there = found.record().completed()
                ? offers.find(new OfferKey(found.account().id(), offer))
                : known.of(found).stream()
                        .filter(one -> one.key().id().equals(offer))
                        .findFirst();
        return Outcome.of(there, new Refusal(Code.OFFER_NOT_FOUND, "offerId", offer.value()));
    }

    /** All offers as they stand now, those that who asks may not open without what is to be done for them. */
    List<OfferView> views(AccessibleAccount found) {
        return views(found, known.of(found));
    }

    private List<OfferView> views(AccessibleAccount found, List<ManagedOffer> some) {
        return facts
                .withDeadlines(
                        facts.views(some, facts.ask(Set.of(found.account().id()))))
                .stream()
                .map(view -> opens(found, view.offer()) ? view : view.inPart())
                .toList();
    }

    /** One as it stands now; refuses {@code offer-not-found}, and {@code manager-only} where they may not open it. */
    public Outcome<OfferView> view(AccessibleAccount found, OfferId offer) {
        return find(found, offer)
                .then(one -> opens(found, one)
                        ? Outcome.done(one)
                        : found.asManager().map(_ -> one))
                .map(one -> views(found, List.of(one)).getFirst());
    }

    /** A draft is opened by owners, managers and operators (R20). */
    private static boolean opens(AccessibleAccount found, ManagedOffer offer) {
        return !offer.isDraft() || manages(found) || found.relation() == AccountRelation.OPERATOR;
    }

    /** Owners and managers; before the move, owners. */
    static boolean manages(AccessibleAccount found) {
        return found.record().completed() ? found.manages() : found.relation() == AccountRelation.OWNER;
    }

    /** Any offer, whoever asks. */
    Optional<ManagedOffer> known(OfferKey key) {
        return known.find(key);
    }

    /**
     * An act on one offer. History tells of it where it changed something. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code offer-not-found}, and {@code manager-only} or {@code operator-only}.
     *
     * @param change what becomes of the offer as it stands, by the stamp of the act
     * @param said what history says of it, by what was and what is, beside the offer
     */
    public Outcome<OfferView> act(
            Requester who,
            OfferKey key,
            May may,
            Action action,
            BiFunction<ManagedOffer, Stamp, Outcome<ManagedOffer>> change,
            BiFunction<ManagedOffer, ManagedOffer, Map<String, Object>> said) {
        return held(
                who,
                key.account(),
                (found, answers) -> find(found, key.id())
                        .then(before -> allowed(who, found, may, before)
                                .then(_ -> change.apply(before, stamp(who)))
                                .map(after -> {
                                    if (after.equals(before)) {
                                        return facts.view(after, answers);
                                    }
                                    note(who, action, key, said.apply(before, after));
                                    return save(after, answers);
                                })
                                .map(facts::withDeadlines)));
    }

    /**
     * The same on an account, for whose offers nobody else does anything just now; what systems say was asked before. A
     * refusal leaves all as it was. Refuses {@code account-not-found}, {@code managed-in-cpp}.
     */
    <T> Outcome<T> held(
            Requester who, PublisherId id, BiFunction<AccessibleAccount, OfferFacts.Answers, Outcome<T>> act) {
        return seenBy(who, id).then(AccessibleAccount::onceMoved).then(_ -> {
            OfferFacts.Answers answers = facts.ask(Set.of(id));
            return transactions.unlessRefused(
                    () -> Outcome.of(accounts.hold(id), new Refusal(Code.MANAGED_IN_CPP, "publisherId", id.value()))
                            .then(_ -> seenBy(who, id))
                            .then(found -> act.apply(found, answers)));
        });
    }

    /**
     * An act of which other systems are told behind it: answers how the offer stands once they have answered, or as
     * long as is waited for that.
     */
    Outcome<OfferView> telling(Requester who, OfferKey key, Function<OutgoingActs.Added, Outcome<OfferView>> act) {
        return acts.telling(act).then(_ -> seenBy(who, key.account())).then(found -> view(found, key.id()));
    }

    /** Refuses {@code operator-only} to everybody else. */
    static Outcome<AccessibleAccount> operating(Requester who, AccessibleAccount found) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(found));
    }

    /** Refuses {@code manager-only} or {@code operator-only} to who may not. */
    static Outcome<AccessibleAccount> allowed(Requester who, AccessibleAccount found, May may, ManagedOffer offer) {
        return switch (may) {
            case OPERATE -> operating(who, found);
            case MANAGE -> found.asManager().map(_ -> found);
            case EDIT ->
                found.role().equals(Optional.of(Role.DEVELOPER)) && !offer.isDraft()
                        ? Outcome.done(found)
                        : found.asManager().map(_ -> found);
        };
    }

    public Instant now() {
        return clock.instant();
    }

    public Stamp stamp(Requester who) {
        return new Stamp(clock.instant(), who.actor());
    }

    /** Writes an offer with the copy of how far it is; answers how it stands then. */
    public OfferView save(ManagedOffer offer, OfferFacts.Answers answers) {
        OfferView view = facts.view(offer, answers);
        offers.save(ListedOffer.of(offer, view.checklist()));
        dueVerdicts.markAll(Set.of(offer.key().account()));
        return view;
    }

    /** Adds an offer with the copy of how far it is. */
    void add(OfferView view) {
        offers.addAll(List.of(ListedOffer.of(view.offer(), view.checklist())));
        dueVerdicts.markAll(Set.of(view.offer().key().account()));
    }

    void note(Requester who, Action action, OfferKey key, Map<String, Object> said) {
        note(who.actor(), action, key, said);
    }

    /** History of an offer. */
    public void note(String actor, Action action, OfferKey key, Map<String, Object> said) {
        Map<String, Object> all = new TreeMap<>(said);
        all.put("offerId", key.id().value());
        journal.note(actor, action, Optional.of(key.account()), all);
    }

    /** What systems say of an account, for what is done to its offers; to be called outside a transaction. */
    public OfferFacts.Answers asked(PublisherId account) {
        return facts.ask(Set.of(account));
    }

    /** An offer of a moved account, if there is one. */
    public Optional<ManagedOffer> stored(OfferKey key) {
        return offers.find(key);
    }

    Offers offers() {
        return offers;
    }

    OfferFacts facts() {
        return facts;
    }
}
