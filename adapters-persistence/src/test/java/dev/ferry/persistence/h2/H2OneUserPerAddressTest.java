package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.OneUserPerAddressContract;

class H2OneUserPerAddressTest extends OneUserPerAddressContract {
    H2OneUserPerAddressTest() {
        super(H2UpgradeTest.inMemory());
    }
}
