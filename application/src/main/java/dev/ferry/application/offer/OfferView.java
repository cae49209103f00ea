package dev.ferry.application.offer;

import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferPages;
import java.util.List;
import java.util.Optional;

/**
 * An offer as it stands now.
 *
 * @param latestPlatformVersion which a submission has to name; absent where certification cannot be asked now
 * @param deadlines how it stands with each of its deadlines
 * @param whole whether who asks may open it: of a draft, others than owners, managers and operators see what it is
 *     called and how far it is (R20)
 */
public record OfferView(
        ManagedOffer offer,
        OfferPages pages,
        Checklist checklist,
        Optional<String> appSourceUrl,
        Optional<String> latestPlatformVersion,
        List<Standing> deadlines,
        boolean whole) {

    /** With as much of how far it came as its steps show now, whatever is stored. */
    ManagedOffer reached() {
        return ListedOffer.of(offer, checklist).offer();
    }

    OfferView with(List<Standing> standings) {
        return new OfferView(offer, pages, checklist, appSourceUrl, latestPlatformVersion, standings, whole);
    }

    /** The same for who may not open it. */
    OfferView inPart() {
        return new OfferView(offer, pages, checklist, appSourceUrl, latestPlatformVersion, deadlines, false);
    }
}
