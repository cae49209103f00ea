package dev.ferry.rest.pages.operator.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.rest.pages.operator.desk.CertificationPages.Typed;
import dev.ferry.testkit.sample.Samples;
import org.junit.jupiter.api.Test;

/** Each offer in the queue has a form of its own (R19). */
class CertificationFormsTest {

    @Test
    void fieldsOfTwoOffersAreNeverCalledTheSame() {
        OfferKey one = new OfferKey(Samples.id("a-b"), new OfferId("c"));
        OfferKey other = new OfferKey(Samples.id("a"), new OfferId("b-c"));

        assertThat(Typed.fieldOf(one.toString())).isNotEqualTo(Typed.fieldOf(other.toString()));
    }
}
