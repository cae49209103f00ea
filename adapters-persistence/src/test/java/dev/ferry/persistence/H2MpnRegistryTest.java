package dev.ferry.persistence;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.testkit.membership.MpnRegistryContract;
import dev.ferry.testkit.operation.Faults;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class H2MpnRegistryTest extends MpnRegistryContract {
    private final ServedStores stores = ServedStores.start();

    @Override
    protected MpnRegistry knowing(List<Membership> memberships) {
        try (MembershipIntake intake = stores.memberships().intake()) {
            intake.takeIn(memberships);
        }
        return stores.mpnRegistry();
    }

    @Override
    protected Faults faultsOf(MpnRegistry registry) {
        return stores;
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
