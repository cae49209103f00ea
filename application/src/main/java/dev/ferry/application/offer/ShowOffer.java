package dev.ferry.application.offer;

import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** An offer as it stands, and what is to be done for it; a draft for owners, managers and operators alone (R20). */
public final class ShowOffer {
    private final OfferDesk desk;

    @Inject
    public ShowOffer(OfferDesk desk) {
        this.desk = desk;
    }

    /** Refuses {@code account-not-found}, {@code offer-not-found}, {@code manager-only}. */
    public Outcome<OfferView> run(Requester who, OfferKey key) {
        return desk.seenBy(who, key.account()).then(found -> desk.view(found, key.id()));
    }
}
