package dev.ferry.persistence.company;

import dev.ferry.persistence.ServedStores;

class H2MembershipCenterTest extends EmbeddedMembershipCenterContract {
    H2MembershipCenterTest() {
        super(ServedStores.empty());
    }
}
