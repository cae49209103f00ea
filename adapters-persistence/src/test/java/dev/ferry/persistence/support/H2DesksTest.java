package dev.ferry.persistence.support;

import dev.ferry.persistence.ServedStores;

class H2DesksTest extends EmbeddedDesksContract {
    H2DesksTest() {
        super(ServedStores.empty());
    }
}
