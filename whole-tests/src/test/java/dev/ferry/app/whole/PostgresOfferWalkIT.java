package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresOfferWalkIT extends OfferWalkRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
