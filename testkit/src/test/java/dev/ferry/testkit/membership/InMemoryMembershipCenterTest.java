package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.testkit.fault.Backend;
import java.util.Map;

class InMemoryMembershipCenterTest extends MembershipCenterContract {
    private InMemoryMembershipCenter fake = new InMemoryMembershipCenter(Map.of());

    @Override
    protected MembershipCenter knowing(Map<MpnId, MembershipMove> moves) {
        fake = new InMemoryMembershipCenter(moves);
        return fake;
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
