package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.KilledStarts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = KilledStarts.KILLS_WANTED, matches = "[1-9][0-9]*")
@Tag("thorough")
class H2KilledStartsTest extends KilledStarts {
    H2KilledStartsTest() {
        super(new TriedHomes());
    }
}
