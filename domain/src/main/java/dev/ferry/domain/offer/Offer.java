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

    /** One that is created, of which no more is known: in no catalog yet. */
    public static Offer created(OfferId id, String name, OfferKind kind) {
        return new Offer(
                id,
                name,
                kind,
                Situation.NEW,
                false,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** One that is created in the place of this: with its content and flags, under a name of its own (R21). */
    public Offer replacement(OfferId other, String called) {
        return new Offer(
                other,
                called,
                kind,
                Situation.NEW,
                false,
                Optional.empty(),
                requiresCloudEmbed,
                coSellPrioritised,
                certifiedBefore,
                premiumEligible,
                legalEntity,
                contacts,
                collateral,
                markets,
                pages.without(Page.LISTING, "name"));
    }
}
