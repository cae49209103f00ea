package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.domain.catalog.LookAlike;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
                        .then(_ -> lookAlikes.search(draft.offer(), draft.pages()))
                        .then(found -> noted(who, draft.offer(), found))
                        .map(found -> lookAlikes.compared(who, draft, found)));
    }

    /** Of a draft that was handed in, or is listed, nothing is to be decided any more. */
    private Outcome<List<LookAlike>> noted(Requester who, ManagedOffer draft, List<LookAlike> found) {
        Set<OfferKey> keys = found.stream().map(LookAlike::offer).collect(Collectors.toUnmodifiableSet());
        return isNews(draft, keys)
                ? desk.held(
                        who,
                        draft.key().account(),
                        (account, answers) -> desk.find(account, draft.key().id())
                                .map(now -> {
                                    if (isNews(now, keys)) {
                                        desk.save(now.searched(desk.now(), keys), answers);
                                    }
                                    return found;
                                }))
                : Outcome.done(found);
    }

    private static boolean isNews(ManagedOffer draft, Set<OfferKey> found) {
        return draft.forDuplicate() instanceof Done
                && (draft.duplicate().searched().isEmpty()
                        || !draft.duplicate().found().equals(found));
    }
}
