package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("landing")
class H2RacedDoorsIT extends RacedDoorsRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
