package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.ShownName;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An owner or manager creates an offer, in the place of another or of none (R19, R21). */
public final class CreateOffer {
    /** So many offers may be created in an account in a day, those that were deleted among them. */
    static final int MOST = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final OfferDesk desk;

    @Inject
    public CreateOffer(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * What is to be created.
     *
     * @param name as it was typed in
     * @param replaces the offer whose content it takes over, and whose place it takes
     */
    public record Wish(OfferId id, String name, OfferKind kind, Optional<OfferId> replaces) {}

    /**
     * The offer that is there now. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only},
     * {@code malformed-id}, {@code value-missing}, {@code value-too-long}, {@code control-characters},
     * {@code kind-left-alone}, {@code offer-exists}, {@code too-many}, {@code step-blocked} before the marketplace
     * enrolment, {@code offer-not-found} of what is to be replaced, {@code not-replaceable}, {@code already-replaced},
     * {@code kind-mismatch}, and {@code catalog-unavailable} where nobody can say whether that is listed.
     */
    public Outcome<OfferView> run(Requester who, PublisherId account, Wish wish) {
        OfferKey key = new OfferKey(account, wish.id());
        return desk.held(
                who,
                account,
                (found, answers) -> found.asManager()
                        .then(_ -> readName(wish.name()))
                        .then(name -> wish.kind().hasSteps()
                                ? Outcome.done(name)
                                : Outcome.<String>refused(Code.KIND_LEFT_ALONE))
                        .then(name -> unlessThere(found, wish.id()).map(_ -> name))
                        .then(name -> unlessTooMany(account).map(_ -> name))
                        .then(name -> created(who, found, answers, key, wish, name)));
    }

    /** A name as it was typed in; refuses {@code value-missing}, {@code value-too-long}, {@code control-characters}. */
    public static Outcome<String> readName(String typed) {
        return ShownName.read(Optional.of(typed)).then(name -> Outcome.of(name, new Refusal(Code.VALUE_MISSING)));
    }

    /** Also of one that is deleted: its id is not used again. */
    private Outcome<OfferId> unlessThere(AccessibleAccount found, OfferId id) {
        return desk.find(found, id) instanceof Done
                ? Outcome.refused(Code.OFFER_EXISTS, "offerId", id.value())
                : Outcome.done(id);
    }

    private Outcome<Long> unlessTooMany(PublisherId account) {
        Instant yesterday = desk.now().minus(DAY);
        long there = desk.offers().ofAccounts(Set.of(account)).getOrDefault(account, List.of()).stream()
                .filter(offer -> offer.content().situation() == Situation.NEW
                        && offer.came().isAfter(yesterday))
                .count();
        return there < MOST
                ? Outcome.done(there)
                : Outcome.refused(new Refusal(Code.TOO_MANY, Map.of("most", MOST, "per", "day")));
    }

    private Outcome<OfferView> created(
            Requester who, AccessibleAccount found, OfferFacts.Answers answers, OfferKey key, Wish wish, String name) {
        if (wish.replaces().isEmpty()) {
            return enrolled(answers, arriving(key, Offer.created(wish.id(), name, wish.kind())))
                    .map(view -> kept(who, view));
        }
        return desk.find(found, wish.replaces().orElseThrow())
                .then(before -> before.replacedBy(wish.id(), desk.facts().about(before, answers))
                        .then(after -> ofOneKind(before, wish)
                                .then(_ -> enrolled(
                                        answers,
                                        arriving(key, before.content().replacement(wish.id(), name))
                                                .replacing(before)))
                                .map(view -> {
                                    desk.save(after, answers);
                                    return kept(who, view);
                                })));
    }

    private static Outcome<OfferKind> ofOneKind(ManagedOffer before, Wish wish) {
        return before.content().kind() == wish.kind()
                ? Outcome.done(wish.kind())
                : Outcome.refused(
                        Code.KIND_MISMATCH, "kind", before.content().kind().slug());
    }

    /** How it will stand; refuses {@code step-blocked} as long as the account has not joined the marketplace. */
    private Outcome<OfferView> enrolled(OfferFacts.Answers answers, ManagedOffer offer) {
        OfferView view = desk.facts().view(offer, answers);
        boolean due = view.checklist()
                .statusOf(Step.ENROLMENT)
                .filter(status -> !status.settled())
                .isPresent();
        return due ? ManagedOffer.blocked(Step.NEW_OFFER, List.of(Step.ENROLMENT)) : Outcome.done(view);
    }

    private ManagedOffer arriving(OfferKey key, Offer content) {
        return ManagedOffer.of(key, content, desk.now());
    }

    private OfferView kept(Requester who, OfferView view) {
        ManagedOffer offer = view.offer();
        desk.add(view);
        Map<String, Object> said = new TreeMap<>();
        said.put("kind", offer.content().kind().slug());
        offer.replaces().ifPresent(one -> said.put("replaces", one.value()));
        desk.note(who, Action.OFFER_CREATED, offer.key(), said);
        return desk.facts().withDeadlines(view);
    }
}
