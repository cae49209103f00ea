package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.KilledStarts;

class H2KilledStartsTest extends KilledStarts {
    H2KilledStartsTest() {
        super(new TriedHomes());
    }
}
