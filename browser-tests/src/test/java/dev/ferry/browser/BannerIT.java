package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The banner of the Publisher Profile (R2, R3). */
@ExtendWith(Browsing.class)
@Tag("thorough")
class BannerIT {

    @Test
    void leadsOwnersOfAnAccountThatHasMovedToItsSettings(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.open("/accounts/contoso");
            assertThat(elin.find(".banner")).containsText("This account has moved");

            elin.find(".banner .button").click();

            assertThat(elin.page()).hasURL(harbour.served().address() + "/accounts/contoso/settings");
            assertThat(elin.find("h1")).hasText("Account Settings");
        }
    }

    @Test
    void tellsOwnersWhatIsToBeDoneAndLeadsThemThere(Harbour harbour) {
        try (Visitor ines = harbour.visitor(People.INES)) {
            ines.open("/accounts/newcomer");
            assertThat(ines.find(".banner")).containsText("Further action is needed");
            assertThat(ines.find(".banner .found")).hasCount(1);

            ines.find(".banner .button").click();

            assertThat(ines.page()).hasURL(harbour.served().address() + "/accounts/newcomer/migration");
            assertThat(ines.find("h2")).hasText("Before you start");
        }
    }

    @Test
    void showsContributorsTheOwnersAndNoButton(Harbour harbour) {
        try (Visitor contributor = harbour.visitor(People.CONTRIBUTOR)) {
            contributor.open("/accounts/contoso");

            assertThat(contributor.find(".banner")).containsText("Its owners manage its Account Settings there");
            assertThat(contributor.find(".banner a[href^=mailto]"))
                    .hasText(new String[] {"Daan@Contoso.Example", "elin@contoso.example"});
            assertThat(contributor.find(".banner .button, .banner button")).hasCount(0);
        }
    }
}
