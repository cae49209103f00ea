package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.catalog.LookAlike;
import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.DuplicateCheck;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An owner or manager decides what a draft is to the offers that look like it: a duplicate of one of them, the same
 * product of another legal entity, or another product (R20).
 */
public final class DecideDuplicate {
    private final OfferDesk desk;
    private final LookAlikes lookAlikes;

    @Inject
    public DecideDuplicate(OfferDesk desk, LookAlikes lookAlikes) {
        this.desk = desk;
        this.lookAlikes = lookAlikes;
    }

    /**
     * What is decided.
     *
     * @param of what it is a duplicate of; counts for that decision alone
     */
    public record Wish(DuplicateDecision.Kind kind, Optional<OfferKey> of) {
        public Wish {
            of = of.filter(_ -> kind == DuplicateDecision.Kind.DUPLICATE);
        }
    }

    /**
     * The draft as it stands then. The public catalog is searched once more; what nobody has been shown yet is not
     * covered by the decision, and opens the step again. The same decision again changes nothing. Refuses
     * {@code account-not-found}, {@code managed-in-cpp}, {@code offer-not-found}, {@code manager-only},
     * {@code offer-deleted}, {@code kind-left-alone}, {@code not-a-draft}, {@code already-submitted},
     * {@code catalog-unavailable}; {@code value-missing} of a duplicate of nothing; {@code not-a-look-alike} where the
     * public catalog does not list the other, or they are neither owner nor manager there; {@code duplicate-lacks}
     * something that the draft has; {@code same-legal-entity} where a look-alike names the same one.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, Wish wish) {
        return desk.seenBy(who, key.account())
                .then(AccessibleAccount::onceMoved)
                .then(found -> desk.find(found, key.id())
                        .then(draft -> found.asManager().then(_ -> draft.forDuplicate())))
                .then(draft -> lookAlikes.search(draft, desk.facts().pages(draft)))
                .then(found -> fits(who, wish, found).then(_ -> decided(who, key, wish, found)));
    }

    private Outcome<Wish> fits(Requester who, Wish wish, List<LookAlike> found) {
        return switch (wish.kind()) {
            case NONE -> Outcome.done(wish);
            case OTHER_LEGAL_ENTITY ->
                found.stream().anyMatch(one -> one.is(LookAlikeReason.SAME_LEGAL_ENTITY))
                        ? Outcome.refused(Code.SAME_LEGAL_ENTITY)
                        : Outcome.done(wish);
            case DUPLICATE ->
                wish.of()
                        .map(other -> lookAlikes
                                .isListed(other)
                                .then(listed -> listed && lookAlikes.manages(who, other)
                                        ? Outcome.done(wish)
                                        : Outcome.<Wish>refused(Code.NOT_A_LOOK_ALIKE)))
                        .orElseGet(() -> Outcome.refused(Code.VALUE_MISSING));
        };
    }

    private Outcome<OfferView> decided(Requester who, OfferKey key, Wish wish, List<LookAlike> found) {
        Set<OfferKey> now = found.stream().map(LookAlike::offer).collect(Collectors.toUnmodifiableSet());
        return desk.act(
                who,
                key,
                OfferDesk.May.MANAGE,
                Action.OFFER_DUPLICATE_DECIDED,
                (draft, stamp) -> draft.forDuplicate()
                        .then(_ -> lacksNothing(draft, wish))
                        .map(_ -> decided(draft, wish, now, stamp)),
                (_, after) -> said(after));
    }

    private Outcome<Wish> lacksNothing(ManagedOffer draft, Wish wish) {
        Lacks lacks = wish.of()
                .map(other -> lookAlikes.lacks(draft, desk.facts().pages(draft), other))
                .orElse(Lacks.NOTHING);
        return lacks.isNothing() ? Outcome.done(wish) : Outcome.refused(lacking(lacks));
    }

    static Refusal lacking(Lacks lacks) {
        return new Refusal(
                Code.DUPLICATE_LACKS,
                "lacks",
                new TreeMap<>(Map.of(
                        "collateral", lacks.collateral(), "contacts", lacks.contacts(), "markets", lacks.markets())));
    }

    private static ManagedOffer decided(ManagedOffer draft, Wish wish, Set<OfferKey> now, Stamp stamp) {
        DuplicateCheck before = draft.duplicate();
        Set<OfferKey> covered = new HashSet<>(before.searched().isPresent() ? before.found() : now);
        wish.of().ifPresent(covered::add);
        boolean stands = before.found().equals(now)
                && before.decision()
                        .filter(one -> one.kind() == wish.kind()
                                && one.of().equals(wish.of())
                                && one.covered().equals(covered))
                        .isPresent();
        return stands
                ? draft
                : draft.searched(stamp.at(), now)
                        .decided(new DuplicateDecision(wish.kind(), wish.of(), covered, stamp));
    }

    private static Map<String, Object> said(ManagedOffer after) {
        Map<String, Object> facts = new TreeMap<>();
        after.duplicate().decision().ifPresent(one -> {
            facts.put("decision", one.kind().slug());
            one.of().ifPresent(other -> facts.put("of", other.toString()));
        });
        return facts;
    }
}
