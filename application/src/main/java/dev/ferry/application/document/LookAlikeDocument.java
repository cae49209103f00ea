package dev.ferry.application.document;

import dev.ferry.application.offer.LookAlikeView;
import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer of the public catalog that looks like a draft. What it lacks is told to owners and managers of its account
 * alone (R20).
 */
public record LookAlikeDocument(
        String publisherId,
        String offerId,
        String name,
        @Nullable String legalEntity,
        @Nullable String appSourceUrl,
        double score,
        List<String> reasons,
        @Nullable LacksDocument lacks) {

    /** What the draft has and the other lacks. */
    public record LacksDocument(List<String> collateral, List<String> contacts, List<String> markets) {
        static LacksDocument of(Lacks lacks) {
            return new LacksDocument(lacks.collateral(), lacks.contacts(), lacks.markets());
        }
    }

    public static LookAlikeDocument of(LookAlikeView view) {
        PublicListing listing = view.lookAlike().listing();
        return new LookAlikeDocument(
                listing.offer().account().value(),
                listing.offer().id().value(),
                listing.name(),
                listing.legalEntity().orElse(null),
                listing.appSourceUrl().orElse(null),
                view.lookAlike().score(),
                view.lookAlike().reasons().stream().map(Slug::slug).toList(),
                view.lacks().map(LacksDocument::of).orElse(null));
    }
}
