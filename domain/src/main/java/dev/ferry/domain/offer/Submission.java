package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;

/**
 * That an offer was handed in for certification.
 *
 * @param number of this offer's submissions, from 1: which copy of its content it is about
 * @param platformVersion of the Business Applications Platform, as it was stated (R19)
 */
public record Submission(int number, String platformVersion, Tier tier, Stamp stamp) {

    /** The same again is the same submission, however often a system is told of it. */
    public String keyOf(OfferKey offer) {
        return offer + "#" + number;
    }
}
