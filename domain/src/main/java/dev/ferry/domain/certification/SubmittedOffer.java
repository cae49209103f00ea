package dev.ferry.domain.certification;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Submission;

/**
 * What is to be certified.
 *
 * @param content what was carried over, or given when the offer was created
 * @param pages what its pages said when it was handed in
 */
public record SubmittedOffer(OfferKey offer, Submission submission, Offer content, OfferPages pages) {

    /** The same again is the same submission. */
    public String key() {
        return submission.keyOf(offer);
    }
}
