package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import java.util.List;

class InMemoryMpnRegistryTest extends MpnRegistryContract {
    @Override
    protected MpnRegistry knowing(List<Membership> memberships) {
        return new InMemoryMpnRegistry(memberships);
    }
}
