package dev.ferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header takes one row, however long its words are. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class HeaderIT {
    private static final double ONE_ROW = 80;

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    void takesOneRowInEveryLanguage(String language, Harbour harbour) {
        try (Visitor operator = harbour.visitor(People.OPERATOR)) {
            operator.page().setViewportSize(1280, 900);
            operator.open("/operator/accounts?lang=" + language);

            assertThat(operator.find(".top").boundingBox().height).isLessThan(ONE_ROW);
        }
    }
}
