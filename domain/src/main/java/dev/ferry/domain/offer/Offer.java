package dev.ferry.domain.offer;

import java.util.List;
import java.util.Optional;

/**
 * A listing of an account, as the legacy portal described it.
 *
 * @param appSourceUrl its page in the public catalog, as written
 */
public record Offer(
        OfferId id,
        String name,
        OfferKind kind,
        Situation situation,
        boolean inAppSource,
        Optional<String> appSourceUrl,
        boolean requiresCloudEmbed,
        boolean coSellPrioritised,
        boolean certifiedBefore,
        boolean premiumEligible,
        Optional<String> legalEntity,
        List<String> contacts,
        List<String> collateral,
        List<String> markets) {

    public Offer {
        contacts = List.copyOf(contacts);
        collateral = List.copyOf(collateral);
        markets = List.copyOf(markets);
    }

    /** The same of another kind. */
    public Offer withKind(OfferKind other) {
        return new Offer(
                id,
                name,
                other,
                situation,
                inAppSource,
                appSourceUrl,
                requiresCloudEmbed,
                coSellPrioritised,
                certifiedBefore,
                premiumEligible,
                legalEntity,
                contacts,
                collateral,
                markets);
    }
}
