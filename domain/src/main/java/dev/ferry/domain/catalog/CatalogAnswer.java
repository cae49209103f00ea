package dev.ferry.domain.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * What a catalog says to an offer that it is to list. Anything but these two is
 * {@link dev.ferry.domain.outcome.PortUnavailable}: it could not be told, or nobody knows.
 */
public sealed interface CatalogAnswer {

    /**
     * It is listed.
     *
     * @param appSourceUrl its page, an absolute address of http or https; the public side always says it, and no other
     */
    record Taken(Optional<String> appSourceUrl) implements CatalogAnswer {}

    /**
     * It will never be listed as it is.
     *
     * @param reason what the catalog said, for an operator; holds no secret
     */
    record TurnedDown(String reason) implements CatalogAnswer {

        public TurnedDown {
            Objects.requireNonNull(reason); // an adapter may be compiled without checks
        }
    }
}
