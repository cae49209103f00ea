package dev.ferry.persistence.company;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.membership.MpnRegistryContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The embedded registry on a database that a test can take away. */
abstract class EmbeddedMpnRegistryContract extends MpnRegistryContract {
    private final VanishingStores stores;

    EmbeddedMpnRegistryContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected MpnRegistry knowing(List<Membership> memberships) {
        try (MembershipIntake intake = stores.memberships().intake()) {
            intake.takeIn(memberships);
        }
        return stores.mpnRegistry();
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
