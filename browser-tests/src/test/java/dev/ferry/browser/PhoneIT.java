package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages on a phone, by touch. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class PhoneIT {

    @Test
    void leadsFromTheBannerToAccountSettings(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN, Harbour.phone())) {
            elin.open("/accounts/contoso");
            assertThat(elin.find(".banner .button")).isInViewport();

            elin.find(".banner .button").tap();

            assertThat(elin.find("h1")).hasText("Account Settings");
        }
    }

    @Test
    void allPlacesOfOperatorsAreInOneMenu(Harbour harbour) {
        try (Visitor operator = harbour.visitor(People.OPERATOR, Harbour.phone())) {
            operator.open("/operator/accounts");
            operator.find(".menu summary").tap();
            assertThat(operator.find(".menu a[href='/operator/cases']")).isVisible();

            operator.find(".menu a[href='/operator/waves']").tap();

            assertThat(operator.find("h1")).hasText("Exports and waves");
            assertThat(operator.find(".menu a[href='/operator/cases']")).isHidden();
        }
    }
}
