package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages on a phone, by touch. */
@ExtendWith(Browsing.class)
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
}
