package dev.ferry.testkit.sample;

import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import java.time.LocalDate;

/** Agreements. */
public final class AgreementSamples {
    public static final LocalDate VERSION = LocalDate.of(2019, 3, 1);

    public static final AgreementText ADDENDUM = in("en", "Terms.\n");

    private AgreementSamples() {}

    public static AgreementText in(String language, String text) {
        return new AgreementText(Agreement.ISV_ADDENDUM, VERSION, language, text);
    }
}
