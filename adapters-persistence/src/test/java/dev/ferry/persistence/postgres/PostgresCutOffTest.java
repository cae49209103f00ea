package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.CutOffContract;
import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresCutOffTest extends CutOffContract {
    PostgresCutOffTest() {
        super(new TriedDatabases());
    }
}
