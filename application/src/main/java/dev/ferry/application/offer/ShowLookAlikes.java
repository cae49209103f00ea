package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Searches the public catalog for what looks like a draft, and notes what was found: one that nobody has seen before is
 * to be decided on (R20).
 */
public final class ShowLookAlikes {
    private final OfferDesk desk;
    private final LookAlikes lookAlikes;

    @Inject
    public ShowLookAlikes(OfferDesk desk, LookAlikes lookAlikes) {
        this.desk = desk;
        this.lookAlikes = lookAlikes;
    }

    /**
     * What looks like it, best first. Refuses {@code account-not-found}, {@code managed-in-cpp},
     * {@code offer-not-found}, {@code manager-only} to who may not open the draft, {@code offer-deleted},
     * {@code kind-left-alone}, {@code not-a-draft}, {@code catalog-unavailable}.
     */
    public Outcome<List<LookAlikeView>> run(Requester who, OfferKey key) {
        return desk.seenBy(who, key.account())
                .then(AccessibleAccount::onceMoved)
                .then(found -> desk.view(found, key.id()))
                .then(draft -> draft.offer()
                        .forLookAlikes()
                        .then(_ -> lookAlikes.searchAgain(who, draft.offer(), draft.pages()))
                        .map(found -> lookAlikes.compared(who, draft, found)));
    }
}
