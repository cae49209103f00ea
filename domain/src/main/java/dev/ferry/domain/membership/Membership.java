package dev.ferry.domain.membership;

import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;

/** A company's membership in the partner network, as the registry records it. */
public record Membership(
        MpnId mpnId, TenantId tenant, MembershipState state, MembershipKind kind, Optional<String> companyName) {

    /**
     * How it stands (R9). A location's number is the wrong number however it stands, so that is said first.
     *
     * @param acceptsLocations the setting that lets a location's number stand for the company
     */
    public Standing standing(boolean acceptsLocations) {
        return kind == MembershipKind.LOCATION && !acceptsLocations ? Standing.LOCATION_NOT_GLOBAL : state.standing();
    }
}
