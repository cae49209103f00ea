package dev.ferry.persistence.certification;

import dev.ferry.persistence.PostgresStores;

class PostgresCertificationSystemTest extends EmbeddedCertificationSystemContract {
    PostgresCertificationSystemTest() {
        super(PostgresStores.empty());
    }
}
