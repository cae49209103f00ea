package dev.ferry.application.offer;

import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** What an information page of an offer says; of a draft for owners, managers and operators alone (R20). */
public final class ShowOfferPage {
    private final ShowOffer showOffer;

    @Inject
    public ShowOfferPage(ShowOffer showOffer) {
        this.showOffer = showOffer;
    }

    /** Refuses {@code account-not-found}, {@code offer-not-found}, {@code manager-only}. */
    public Outcome<PageContent> run(Requester who, OfferKey key, Page page) {
        return showOffer.run(who, key).map(view -> view.pages().of(page));
    }
}
