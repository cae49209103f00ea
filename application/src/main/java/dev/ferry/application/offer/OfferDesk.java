package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
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
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
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
import java.util.function.Supplier;

/**
 * What the acts of this package share: who may see and do what, that the acts of one account are done one after the
 * other, that the copy beside an offer is written with it, and that history is (R26). Thread-safe.
 */
public final class OfferDesk {
    private final AccountAccess access;
    private final Accounts accounts;
    private final Offers offers;
    private final OfferFacts facts;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public OfferDesk(
            AccountAccess access,
            Accounts accounts,
            Offers offers,
            OfferFacts facts,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.offers = offers;
        this.facts = facts;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who may do an act. */
    enum May {
        /** Owners and managers. */
        MANAGE,
        /** They, and developers on offers that are no drafts of R20. */
        EDIT,
        /** Operators. */
        OPERATE
    }

    /** The account, and its offers as they are stored or, before the move, as the legacy portal has them. */
    record Seen(AccessibleAccount found, List<ManagedOffer> all) {

        boolean opens(ManagedOffer offer) {
            return !offer.isDraft() || found.relation() == AccountRelation.OPERATOR || opensDrafts();
        }

        private boolean opensDrafts() {
            return found.record().completed() ? found.manages() : found.relation() == AccountRelation.OWNER;
        }
    }

    /** Refuses {@code account-not-found}. */
    Outcome<Seen> seenBy(Requester who, PublisherId id) {
        return transactions.run(() -> access.to(id, who).map(found -> new Seen(found, offersOf(found))));
    }

    private List<ManagedOffer> offersOf(AccessibleAccount found) {
        PublisherId id = found.account().id();
        return found.record().completed()
                ? offers.ofAccounts(Set.of(id)).getOrDefault(id, List.of())
                : found.account().offers().stream()
                        .map(offer -> ManagedOffer.of(new OfferKey(id, offer.id()), offer, Instant.EPOCH))
                        .toList();
    }

    /** The offers as they stand now. */
    List<OfferView> views(Seen seen) {
        OfferFacts.Answers answers = facts.ask(Set.of(seen.found().account().id()));
        return facts.views(seen.all(), answers).stream()
                .map(view -> new OfferView(
                        view.offer(), view.pages(), view.checklist(), view.appSourceUrl(), seen.opens(view.offer())))
                .toList();
    }

    /** One of them; refuses {@code offer-not-found}, and {@code manager-only} a draft to who may not open it. */
    Outcome<OfferView> view(Seen seen, OfferId offer) {
        return found(seen, offer)
                .then(found -> seen.opens(found)
                        ? Outcome.done(new Seen(seen.found(), List.of(found)))
                        : seen.found().asManager().map(_ -> seen))
                .map(alone -> views(alone).getFirst());
    }

    /** Refuses {@code offer-not-found}. */
    Outcome<ManagedOffer> found(Seen seen, OfferId offer) {
        return Outcome.of(
                seen.all().stream().filter(one -> one.key().id().equals(offer)).findFirst(),
                new Refusal(Code.OFFER_NOT_FOUND, "offerId", offer.value()));
    }

    /**
     * An act on one offer. History tells of it where it changed something. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code offer-not-found}, and {@code manager-only}, {@code owner-only} or
     * {@code operator-only}.
     *
     * @param change what becomes of the offer as it stands, by the stamp of the act
     * @param said what history says of it, by what was and what is, beside the offer
     */
    Outcome<OfferView> act(
            Requester who,
            OfferKey key,
            May may,
            Action action,
            BiFunction<OfferView, Stamp, Outcome<ManagedOffer>> change,
            BiFunction<ManagedOffer, ManagedOffer, Map<String, Object>> said) {
        return held(
                who,
                key.account(),
                (seen, answers) -> found(seen, key.id())
                        .then(before -> allowed(who, seen.found(), may, before)
                                .then(_ -> change.apply(facts.view(before, answers), stamp(who)))
                                .map(after -> {
                                    if (!after.equals(before)) {
                                        save(after, answers);
                                        note(who, action, key, said.apply(before, after));
                                    }
                                    return facts.view(after, answers);
                                })));
    }

    /**
     * The same on all offers of an account, of which nobody else does anything just now; what systems say was asked
     * before. Refuses {@code account-not-found}, {@code managed-in-cpp}.
     */
    <T> Outcome<T> held(Requester who, PublisherId id, BiFunction<Seen, OfferFacts.Answers, Outcome<T>> act) {
        return seenBy(who, id).then(seen -> seen.found().onceMoved()).then(_ -> {
            OfferFacts.Answers answers = facts.ask(Set.of(id));
            return atOnce(
                    () -> Outcome.of(accounts.hold(id), new Refusal(Code.MANAGED_IN_CPP, "publisherId", id.value()))
                            .then(_ -> seenBy(who, id))
                            .then(seen -> act.apply(seen, answers)));
        });
    }

    /** What was half done is not to stand, because of this. */
    private static final class Undone extends RuntimeException {
        private final transient Refusal reason;

        Undone(Refusal reason) {
            super(reason.code().slug());
            this.reason = reason;
        }
    }

    private <T> Outcome<T> atOnce(Supplier<Outcome<T>> act) {
        try {
            return transactions.run(() -> switch (act.get()) {
                case Done<T> done -> done;
                case Outcome.Refused<T>(var reason) -> throw new Undone(reason);
            });
        } catch (Undone undone) {
            return Outcome.refused(undone.reason);
        }
    }

    /** Refuses {@code manager-only}, {@code owner-only} or {@code operator-only} to who may not. */
    static Outcome<AccessibleAccount> allowed(Requester who, AccessibleAccount found, May may, ManagedOffer offer) {
        return switch (may) {
            case OPERATE -> AccountAccess.operatorOnly(who, () -> Outcome.done(found));
            case MANAGE -> found.asManager().map(_ -> found);
            case EDIT -> {
                Optional<Role> role = found.role();
                yield role.equals(Optional.of(Role.DEVELOPER)) && !offer.isDraft()
                        ? Outcome.done(found)
                        : found.asManager().map(_ -> found);
            }
        };
    }

    Instant now() {
        return clock.instant();
    }

    Stamp stamp(Requester who) {
        return new Stamp(clock.instant(), who.actor());
    }

    /** Writes an offer with the copy of how far it is. */
    void save(ManagedOffer offer, OfferFacts.Answers answers) {
        offers.save(listed(offer, answers));
    }

    ListedOffer listed(ManagedOffer offer, OfferFacts.Answers answers) {
        return ListedOffer.of(offer, facts.view(offer, answers).checklist());
    }

    void note(Requester who, Action action, OfferKey key, Map<String, Object> said) {
        Map<String, Object> all = new TreeMap<>(said);
        all.put("offerId", key.id().value());
        journal.note(who, action, key.account(), all);
    }

    Offers offers() {
        return offers;
    }

    OfferFacts facts() {
        return facts;
    }
}
