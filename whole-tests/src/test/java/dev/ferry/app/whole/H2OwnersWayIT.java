package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class H2OwnersWayIT extends OwnersWayRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
