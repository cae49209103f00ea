package dev.ferry.persistence.certification;

import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.certification.CertificationAbility;
import dev.ferry.testkit.certification.CertificationSystemContract;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The embedded certification system on a database that a test can take away. */
abstract class EmbeddedCertificationSystemContract extends CertificationSystemContract {
    private final VanishingStores stores;

    EmbeddedCertificationSystemContract(VanishingStores stores) {
        this.stores = stores;
    }

    private JooqCertificationSystem system(CertificationReview review) {
        return new JooqCertificationSystem(
                stores.database(), new CertificationOptions(review, "10.0"), Clock.systemUTC());
    }

    @Override
    protected CertificationSystem certification() {
        return system(CertificationReview.MANUAL);
    }

    @Override
    protected void decide(String key, Verdict verdict) {
        system(CertificationReview.MANUAL).decide(key, verdict);
    }

    @Override
    protected void turnDown(OfferKey offer, String why) {
        throw new UnsupportedOperationException("it takes all: " + offer + ", " + why);
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("its desk takes everything", CertificationAbility.TURNS_DOWN));
        gaps.addAll(Gap.all("the version is a setting", CertificationAbility.NAMES_VERSIONS));
        return gaps;
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
