package dev.ferry.application.support;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.offer.OfferDesk;
import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.support.Topic;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An owner or manager says whether the kind of a draft is right (R20). */
public final class SayKind {
    private final OfferDesk desk;
    private final CaseAccess access;
    private final CaseBook book;
    private final WrongKind wrongKind;
    private final OutgoingActs acts;

    @Inject
    public SayKind(OfferDesk desk, CaseAccess access, CaseBook book, WrongKind wrongKind, OutgoingActs acts) {
        this.desk = desk;
        this.access = access;
        this.book = book;
        this.wrongKind = wrongKind;
        this.acts = acts;
    }

    /**
     * The offer as it stands then; the last word stands. That it is wrong opens a case at the migration desk, unless
     * one is open, and is said by an owner before the move, too; that it is right takes such a case back. Refuses
     * {@code account-not-found}, {@code managed-in-cpp}, {@code offer-not-found}, {@code manager-only}, before the move
     * {@code owner-only}, {@code offer-deleted}, {@code not-a-draft}, {@code too-many}, {@code already-submitted}.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, boolean correct) {
        return correct ? right(who, key) : wrong(who, key);
    }

    private Outcome<OfferView> right(Requester who, OfferKey key) {
        return desk.act(
                who,
                key,
                OfferDesk.May.MANAGE,
                Action.OFFER_KIND_SAID,
                (offer, stamp) -> offer.kindSaid(true, stamp).map(after -> {
                    book.takeBack(key, stamp);
                    return after;
                }),
                (_, after) -> Map.of("kind", after.content().kind().slug(), "correct", true));
    }

    private Outcome<OfferView> wrong(Requester who, OfferKey key) {
        return access.openedBy(who, key.account()).then(_ -> {
            WrongKind.Asked asked = wrongKind.ask(Optional.of(key));
            return acts.telling(added -> book.holding(
                            key.account(),
                            _ -> access.openedBy(who, key.account())
                                    .then(found -> wrong(who, found, key, asked, added))))
                    .then(_ -> desk.seenBy(who, key.account()))
                    .then(found -> desk.view(found, key.id()));
        });
    }

    private Outcome<Unit> wrong(
            Requester who, AccessibleAccount found, OfferKey key, WrongKind.Asked asked, OutgoingActs.Added added) {
        Stamp stamp = desk.stamp(who);
        Optional<OfferId> offer = Optional.of(key.id());
        return desk.find(found, key.id())
                .then(draft -> wrongKind.say(found, draft, stamp, asked))
                .then(_ -> book.standing(key.account(), Topic.WRONG_OFFER_TYPE, offer)
                                .isPresent()
                        ? Outcome.done()
                        : book.open(key.account(), new CaseWish(Topic.WRONG_OFFER_TYPE, offer, ""), stamp, added)
                                .map(_ -> Unit.DONE));
    }
}
