package dev.ferry.application.support;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.offer.OfferDesk;
import dev.ferry.application.offer.OfferFacts;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * The word that the kind of a draft is wrong (R20). Of an account that has not moved there is no offer to keep it with:
 * there the case that is opened with it is what is kept, until the move. Thread-safe.
 */
public final class WrongKind {
    private final OfferDesk offers;

    @Inject
    public WrongKind(OfferDesk offers) {
        this.offers = offers;
    }

    /** What systems said, asked before the transaction. */
    record Asked(Optional<OfferFacts.Answers> answers) {}

    /** To be called outside a transaction; nothing is asked where there is no such offer. */
    Asked ask(Optional<OfferKey> offer) {
        return new Asked(offer.map(key -> offers.asked(key.account())));
    }

    /**
     * Keeps the word, inside a transaction that holds the account; the same word again changes nothing. Refuses
     * {@code offer-deleted}, {@code not-a-draft}, {@code already-submitted}.
     */
    Outcome<Unit> say(AccessibleAccount found, ManagedOffer draft, Stamp stamp, Asked asked) {
        return draft.kindSaid(false, stamp).map(after -> {
            if (found.record().completed() && !after.equals(draft)) {
                offers.save(after, asked.answers().orElseThrow());
                offers.note(
                        stamp.by(),
                        Action.OFFER_KIND_SAID,
                        draft.key(),
                        Map.of("kind", draft.content().kind().slug(), "correct", false));
            }
            return Unit.DONE;
        });
    }
}
