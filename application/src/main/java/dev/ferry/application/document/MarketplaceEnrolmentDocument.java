package dev.ferry.application.document;

import dev.ferry.domain.marketplace.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an account joined the commercial marketplace. */
public record MarketplaceEnrolmentDocument(
        boolean enrolled, @Nullable String at, @Nullable String by) {

    public static MarketplaceEnrolmentDocument of(Optional<Stamp> enrolled) {
        return new MarketplaceEnrolmentDocument(
                enrolled.isPresent(),
                enrolled.map(stamp -> stamp.at().toString()).orElse(null),
                enrolled.map(Stamp::by).orElse(null));
    }
}
