package dev.ferry.application.document;

import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.Solution;
import org.jspecify.annotations.Nullable;

/** A solution of the go-to-market portal, for operators. */
public record SolutionDocument(
        String solutionId,
        String publisherId,
        String name,
        @Nullable String offerId,
        @Nullable String appSourceUrl) {

    public static SolutionDocument of(Solution solution) {
        return new SolutionDocument(
                solution.id(),
                solution.account().value(),
                solution.name(),
                solution.offer().map(OfferId::value).orElse(null),
                solution.appSourceUrl().orElse(null));
    }
}
