package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;

/**
 * A membership that an export would have told of, had its row been taken.
 *
 * @param number absent where it could not be read: the row may be about any
 * @param tenant absent where it could not be read
 * @param others whether the number may be another one than could be read: the row may be about any
 */
public record LostMembership(
        Optional<MpnId> number, Optional<TenantId> tenant, boolean others, Unavailability.RowRejected why) {

    public LostMembership {
        others |= number.isEmpty();
    }

    /** Whose number is certain, or could not be read at all. */
    public LostMembership(Optional<MpnId> number, Optional<TenantId> tenant, Unavailability.RowRejected why) {
        this(number, tenant, false, why);
    }

    /** What is lost by both rows, which have one number: a tenant that they do not agree on is not known. */
    public LostMembership and(LostMembership other) {
        return new LostMembership(
                number, tenant.filter(one -> other.tenant.equals(Optional.of(one))), others || other.others, why);
    }
}
