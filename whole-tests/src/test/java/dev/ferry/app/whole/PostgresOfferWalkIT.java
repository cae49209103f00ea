package dev.ferry.app.whole;

class PostgresOfferWalkIT extends OfferWalkRuns {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
