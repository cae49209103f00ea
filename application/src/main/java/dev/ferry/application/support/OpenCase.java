package dev.ferry.application.support;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.offer.OfferDesk;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.CaseText;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import jakarta.inject.Inject;
import java.util.Optional;

/** An owner or manager opens a case at a desk; before the account has moved, an owner does. */
public final class OpenCase {
    private final CaseAccess access;
    private final CaseBook book;
    private final OfferDesk offers;
    private final WrongKind wrongKind;
    private final OutgoingActs acts;

    @Inject
    public OpenCase(CaseAccess access, CaseBook book, OfferDesk offers, WrongKind wrongKind, OutgoingActs acts) {
        this.access = access;
        this.book = book;
        this.offers = offers;
        this.wrongKind = wrongKind;
        this.acts = acts;
    }

    /**
     * The case. That the kind of a draft is wrong is said of the draft, too (R20). Refuses {@code account-not-found},
     * {@code manager-only}, before the move {@code owner-only}, {@code value-missing}, {@code value-too-long},
     * {@code control-characters}, {@code offer-not-found}, {@code case-open}, {@code too-many}, and of such a draft
     * {@code offer-deleted}, {@code already-submitted}.
     */
    public Outcome<SupportCase> run(Requester who, PublisherId id, CaseWish wish) {
        return access.openedBy(who, id)
                .then(_ -> CaseText.read(wish.text()))
                .map(text -> new CaseWish(wish.topic(), wish.offer(), text))
                .then(kept -> open(who, id, kept));
    }

    private Outcome<SupportCase> open(Requester who, PublisherId id, CaseWish wish) {
        Optional<OfferKey> wrong =
                wish.offer().filter(_ -> wish.topic() == Topic.WRONG_OFFER_TYPE).map(offer -> new OfferKey(id, offer));
        WrongKind.Asked asked = wrongKind.ask(wrong);
        return acts.telling(added -> book.holding(
                id,
                _ -> access.openedBy(who, id)
                        .then(found -> about(found, wish).then(offer -> {
                            Stamp stamp = offers.stamp(who);
                            return offer.filter(one -> wrong.isPresent() && one.isDraft())
                                    .map(draft -> wrongKind.say(found, draft, stamp, asked))
                                    .orElseGet(Outcome::done)
                                    .then(_ -> book.open(id, wish, stamp, added));
                        }))));
    }

    /** Its offer, if it has one; refuses {@code offer-not-found}. */
    private Outcome<Optional<ManagedOffer>> about(AccessibleAccount found, CaseWish wish) {
        return wish.offer()
                .map(offer -> offers.find(found, offer).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
