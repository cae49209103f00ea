package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("landing")
class H2OfferWalkIT extends OfferWalkRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
