package dev.ferry.persistence.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.membership.MembershipCenterContract;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded one on a database that a test can take away. */
abstract class EmbeddedMembershipCenterContract extends MembershipCenterContract {
    private final VanishingStores stores;

    EmbeddedMembershipCenterContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected MembershipCenter knowing(Map<MpnId, MembershipMove> moves) {
        return knowing(moves.entrySet().stream()
                .map(entry -> membership(
                        entry.getKey(),
                        switch (entry.getValue()) {
                            case DONE -> MembershipState.ACTIVE;
                            case WAITING -> MembershipState.AWAITING_MEMBERSHIP_CENTER;
                        }))
                .toList());
    }

    private MembershipCenter knowing(List<Membership> memberships) {
        try (MembershipIntake intake = stores.memberships().intake()) {
            intake.takeIn(memberships);
        }
        return stores.get(MembershipCenter.class);
    }

    private static Membership membership(MpnId number, MembershipState state) {
        return new Membership(number, Samples.tenantId(number.value()), state, MembershipKind.GLOBAL, Optional.empty());
    }

    @Test
    void r19OneThatLapsedIsShownByNoProfile() {
        MpnId lapsed = new MpnId("1");
        MpnId unvetted = new MpnId("2");
        MembershipCenter center = knowing(List.of(
                membership(lapsed, MembershipState.INACTIVE), membership(unvetted, MembershipState.NOT_VETTED)));

        assertThat(center.moves(Set.of(lapsed, unvetted)))
                .isEqualTo(Map.of(lapsed, Lookup.unknown(), unvetted, Lookup.unknown()));
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        return VanishingStores.gaps();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
