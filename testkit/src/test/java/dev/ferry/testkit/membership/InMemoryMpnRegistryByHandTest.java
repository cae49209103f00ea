package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.testkit.fault.Backend;
import java.util.List;

class InMemoryMpnRegistryByHandTest extends MpnRegistryContract {
    private InMemoryMpnRegistry fake = new InMemoryMpnRegistry(List.of());

    @Override
    protected MpnRegistry knowing(List<Membership> memberships) {
        fake = new InMemoryMpnRegistry(memberships);
        fake.vetByHand();
        return fake;
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
