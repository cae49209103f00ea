package dev.ferry.application.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;

/** The offers of an account as they stand, for anyone who sees it; before the move, those of the legacy portal. */
public final class ListOffers {
    private final OfferDesk desk;

    @Inject
    public ListOffers(OfferDesk desk) {
        this.desk = desk;
    }

    /** In the order of their ids. Refuses {@code account-not-found}. */
    public Outcome<List<OfferView>> run(Requester who, PublisherId id) {
        return desk.seenBy(who, id).map(desk::views);
    }
}
