package dev.ferry.testkit.tenant;

import dev.ferry.domain.tenant.Tenants;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link Tenants} must do, with its intakes and the embedded directory over it. Used like any
 * {@link StoreContract}.
 */
public abstract class TenantsContract extends StoreContract {
    @Nested
    final class Ownership extends TenantsOwnership {
        Ownership() {
            super(TenantsContract.this);
        }
    }

    @Nested
    final class Keeping extends TenantsKeeping {
        Keeping() {
            super(TenantsContract.this);
        }
    }

    @Nested
    final class Loss extends TenantsLoss {
        Loss() {
            super(TenantsContract.this);
        }
    }
}
