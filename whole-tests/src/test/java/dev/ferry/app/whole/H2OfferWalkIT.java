package dev.ferry.app.whole;

class H2OfferWalkIT extends OfferWalkRuns {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
