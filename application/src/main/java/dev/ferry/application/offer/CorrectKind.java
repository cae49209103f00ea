package dev.ferry.application.offer;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;

/** An operator corrects the kind of a draft, which is then to be said right anew (R20). */
public final class CorrectKind {
    private final OfferDesk desk;

    @Inject
    public CorrectKind(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * The offer as it stands then; of a kind that has no steps, nothing is due any more. Refuses
     * {@code account-not-found}, {@code operator-only}, {@code managed-in-cpp}, {@code offer-not-found},
     * {@code offer-deleted}, {@code not-a-draft}, {@code already-submitted}.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, OfferKind kind) {
        return desk.act(
                who,
                key,
                OfferDesk.May.OPERATE,
                Action.OFFER_KIND_CORRECTED,
                (offer, _) -> offer.kindCorrected(kind),
                (before, after) -> Map.of(
                        "before", before.content().kind().slug(),
                        "kind", after.content().kind().slug()));
    }
}
