package dev.ferry.domain.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability;
import java.util.Optional;
import java.util.Set;

/**
 * A tenant, or some domains of one, that an export would have told of, had its row been taken.
 *
 * @param tenant absent where it could not be read
 * @param domains those that could be read
 * @param others whether there were others, or may have been: the row may be about any domain
 */
public record LostTenant(
        Optional<TenantId> tenant, Set<Domain> domains, boolean others, Unavailability.RowRejected why) {

    public LostTenant {
        domains = Set.copyOf(domains);
    }
}
