package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.CutOffContract;

class H2CutOffTest extends CutOffContract {
    H2CutOffTest() {
        super(new TriedHomes());
    }
}
