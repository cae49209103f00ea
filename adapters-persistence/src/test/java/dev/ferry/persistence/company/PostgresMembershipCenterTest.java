package dev.ferry.persistence.company;

import dev.ferry.persistence.PostgresStores;

class PostgresMembershipCenterTest extends EmbeddedMembershipCenterContract {
    PostgresMembershipCenterTest() {
        super(PostgresStores.empty());
    }
}
