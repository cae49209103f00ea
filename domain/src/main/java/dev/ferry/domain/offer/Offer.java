package dev.ferry.domain.offer;

import java.util.List;
import java.util.Optional;

/**
 * A listing of an account, as the legacy portal described it.
 *
 * @param appSourceUrl its page in the public catalog, as written
 * @param pages what was given on information pages earlier
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
        List<String> markets,
        OfferPages pages) {

    public Offer {
        contacts = List.copyOf(contacts);
        collateral = List.copyOf(collateral);
        markets = List.copyOf(markets);
    }

    /** One of which no information page was given. */
    public Offer(
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
        this(
                id,
                name,
                kind,
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
                markets,
                OfferPages.NONE);
    }

    /** The same with these pages. */
    public Offer withPages(OfferPages others) {
        return new Offer(
                id,
                name,
                kind,
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
                markets,
                others);
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
                markets,
                pages);
    }
}
