package dev.ferry.application.offer;

import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferPages;
import java.util.Optional;

/**
 * An offer as it stands now.
 *
 * @param latestPlatformVersion which a submission has to name; absent where certification cannot be asked now
 * @param whole whether who asks may open it: of a draft, others than owners, managers and operators see what it is
 *     called and how far it is (R20)
 */
public record OfferView(
        ManagedOffer offer,
        OfferPages pages,
        Checklist checklist,
        Optional<String> appSourceUrl,
        Optional<String> latestPlatformVersion,
        boolean whole) {

    /** The same for who may not open it. */
    OfferView inPart() {
        return new OfferView(offer, pages, checklist, appSourceUrl, latestPlatformVersion, false);
    }
}
