package dev.ferry.application.offer;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;

/** An owner or manager says whether the kind of a draft is right (R20). */
public final class SayKind {
    private final OfferDesk desk;

    @Inject
    public SayKind(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * The offer as it stands then; the last word stands. Refuses {@code account-not-found}, {@code managed-in-cpp},
     * {@code offer-not-found}, {@code manager-only}, {@code offer-deleted}, {@code not-a-draft},
     * {@code already-submitted}.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, boolean correct) {
        return desk.act(
                who,
                key,
                OfferDesk.May.MANAGE,
                Action.OFFER_KIND_SAID,
                (offer, stamp) -> offer.kindSaid(correct, stamp),
                (_, after) -> Map.of("kind", after.content().kind().slug(), "correct", correct));
    }
}
