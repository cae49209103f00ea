package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.CutOffContract;

class PostgresCutOffTest extends CutOffContract {
    PostgresCutOffTest() {
        super(new TriedDatabases());
    }
}
