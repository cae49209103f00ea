package dev.ferry.application.document;

import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.outcome.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an offer stands with a deadline. */
public record StandingDocument(
        String deadline,
        String date,
        String publisherId,
        String offerId,
        String outcome,
        @Nullable String why,
        List<String> consequences) {

    public static StandingDocument of(Standing one) {
        return new StandingDocument(
                one.deadline().id(),
                one.deadline().date().toString(),
                one.offer().account().value(),
                one.offer().id().value(),
                one.outcome().name().slug(),
                one.outcome().why().map(Slug::slug).orElse(null),
                one.inForce().stream().map(Consequence::name).toList());
    }
}
