package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company joins the partner network on the way (R8), where an operator looks at each. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class EnrolmentIT {
    private static final String COMPANY = "<i>Joining</i> Software & Söner";

    @Test
    void waitsForAnOperatorAndGoesOn(Harbour harbour) {
        try (Visitor joan = harbour.visitor(People.JOAN);
                Visitor operator = harbour.visitor(People.OPERATOR)) {
            joan.open("/accounts/joining/migration");
            joan.send();
            assertThat(joan.find("#email")).hasValue(People.JOAN);
            joan.send();
            assertThat(joan.find("h2").first()).hasText("Your company’s MPN ID");
            joan.find("#companyName").fill(COMPANY);
            joan.find("#country").selectOption("SE");
            joan.find("form[action$='/enrolment'] button").click();
            assertThat(joan.find("h2").first()).hasText("Nothing to do just now");
            Inspection.of(joan, "way-5-wait");

            operator.open("/operator/enrolments");
            assertThat(operator.find(".tiles h2")).hasText(COMPANY);
            Inspection.of(operator, "enrolments-waiting");
            operator.find("button[value=accept]").click();
            assertThat(operator.find(".tiles")).hasCount(0);

            joan.find("main .button").click();
            assertThat(joan.find("h2").first()).hasText("Ready to move");
            joan.send();
            assertThat(joan.find("h2").first()).hasText("The account has moved");
        }
    }
}
