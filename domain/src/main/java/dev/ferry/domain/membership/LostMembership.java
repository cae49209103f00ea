package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;

/**
 * A membership that an export would have told of, had its row been taken.
 *
 * @param number absent where it could not be read: the row may be about any
 * @param tenant absent where it could not be read
 */
public record LostMembership(Optional<MpnId> number, Optional<TenantId> tenant, Unavailability.RowRejected why) {

    /** What is lost by both rows, which have one number: a tenant that they do not agree on is not known. */
    public LostMembership and(LostMembership other) {
        return tenant.equals(other.tenant) ? this : new LostMembership(number, Optional.empty(), why);
    }
}
