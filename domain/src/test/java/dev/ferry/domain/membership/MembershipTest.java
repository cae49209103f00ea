package dev.ferry.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a membership stands (R9). */
class MembershipTest {
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, GLOBAL, false, ACTIVE",
        "ACTIVE, GLOBAL, true, ACTIVE",
        "ACTIVE, LOCATION, false, LOCATION_NOT_GLOBAL",
        "ACTIVE, LOCATION, true, ACTIVE",
        "INACTIVE, GLOBAL, false, INACTIVE",
        "INACTIVE, GLOBAL, true, INACTIVE",
        "INACTIVE, LOCATION, false, LOCATION_NOT_GLOBAL",
        "INACTIVE, LOCATION, true, INACTIVE",
        "NOT_VETTED, GLOBAL, false, NOT_VETTED",
        "NOT_VETTED, GLOBAL, true, NOT_VETTED",
        "NOT_VETTED, LOCATION, false, LOCATION_NOT_GLOBAL",
        "NOT_VETTED, LOCATION, true, NOT_VETTED",
        "AWAITING_MEMBERSHIP_CENTER, GLOBAL, false, AWAITING_MEMBERSHIP_CENTER",
        "AWAITING_MEMBERSHIP_CENTER, GLOBAL, true, AWAITING_MEMBERSHIP_CENTER",
        "AWAITING_MEMBERSHIP_CENTER, LOCATION, false, LOCATION_NOT_GLOBAL",
        "AWAITING_MEMBERSHIP_CENTER, LOCATION, true, AWAITING_MEMBERSHIP_CENTER",
    })
    void r9TheWrongNumberIsSaidBeforeHowItStands(
            MembershipState state, MembershipKind kind, boolean acceptsLocations, Standing standing) {
        Membership membership =
                new Membership(new MpnId("7"), new TenantId(new UUID(0, 1)), state, kind, Optional.empty());

        assertThat(membership.standing(acceptsLocations)).isEqualTo(standing);
    }
}
