package dev.ferry.testkit.certification;

import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.testkit.fault.Backend;
import java.util.Optional;

class InMemoryCertificationSystemTest extends CertificationSystemContract {
    private final InMemoryCertificationSystem system = new InMemoryCertificationSystem();

    @Override
    protected CertificationSystem certification() {
        return system;
    }

    @Override
    protected void decide(String key, Verdict verdict) {
        system.decide(key, verdict);
    }

    @Override
    protected void turnDown(OfferKey offer, String why) {
        system.turnDown(one -> Optional.of(why).filter(_ -> one.offer().equals(offer)));
    }

    @Override
    protected Backend backend() {
        return system;
    }
}
