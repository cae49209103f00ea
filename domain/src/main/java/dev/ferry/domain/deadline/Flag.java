package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.outcome.Slug;

/**
 * What may be said of an offer so that a deadline, or what follows it, is about that alone. Slugs are public contract.
 */
public enum Flag implements Slug {
    CLOUD_EMBED,
    CO_SELL_PRIORITISED,
    CERTIFIED_BEFORE,
    PREMIUM;

    boolean isOn(Offer offer) {
        return switch (this) {
            case CLOUD_EMBED -> offer.requiresCloudEmbed();
            case CO_SELL_PRIORITISED -> offer.coSellPrioritised();
            case CERTIFIED_BEFORE -> offer.certifiedBefore();
            case PREMIUM -> offer.premiumEligible();
        };
    }
}
