package dev.ferry.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {
    @ParameterizedTest
    @CsvSource({"UK, GB", "el, GR", "SWE, SE", "usa, US", "Germany, DE"})
    void whoNamesACountryOtherwiseIsToldItsCode(String typed, String meant) {
        assertThat(CompanyProfile.readCountry(typed))
                .isEqualTo(
                        Outcome.refused(new Refusal(Code.MALFORMED_COUNTRY, Map.of("value", typed, "meant", meant))));
    }

    @Test
    void whatNobodyKnowsIsRefusedWithoutAHint() {
        assertThat(CompanyProfile.readCountry("Atlantis"))
                .isEqualTo(Outcome.refused(Code.MALFORMED_COUNTRY, "value", "Atlantis"));
        assertThat(CompanyProfile.readCountry("xk"))
                .isEqualTo(Outcome.refused(
                        new Refusal(Code.MALFORMED_COUNTRY, Map.of("value", "xk", "why", "unassigned"))));
    }
}
