package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.CutOffContract;
import org.junit.jupiter.api.Tag;

@Tag("thorough")
class H2CutOffTest extends CutOffContract {
    H2CutOffTest() {
        super(new TriedHomes());
    }
}
