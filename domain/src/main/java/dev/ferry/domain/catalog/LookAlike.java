package dev.ferry.domain.catalog;

import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import java.util.List;

/**
 * A listing of the public catalog that looks like a draft.
 *
 * @param score 0 to 1, where 1 is the same name
 * @param reasons in the order of their kinds, at least one
 */
public record LookAlike(PublicListing listing, double score, List<LookAlikeReason> reasons) {
    public LookAlike {
        reasons = List.copyOf(reasons);
    }

    public OfferKey offer() {
        return listing.offer();
    }

    public boolean is(LookAlikeReason reason) {
        return reasons.contains(reason);
    }
}
