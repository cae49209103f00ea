package dev.ferry.persistence.certification;

import dev.ferry.persistence.ServedStores;

class H2CertificationSystemTest extends EmbeddedCertificationSystemContract {
    H2CertificationSystemTest() {
        super(ServedStores.empty());
    }
}
