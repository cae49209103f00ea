package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that an attacker chose are text; every {@link Visitor} sees to it that nothing in them runs. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class HostileNamesIT {

    @Test
    void areTextToOwners(Harbour harbour) {
        try (Visitor mallory = harbour.visitor(People.MALLORY)) {
            mallory.open("/accounts");
            assertThat(mallory.find(".tile a")).hasText(new String[] {HostileExport.WAITING, HostileExport.MOVED});

            mallory.open("/accounts/hostile");
            assertThat(mallory.find("h1")).hasText(HostileExport.WAITING);
            assertThat(mallory.page()).hasTitle(HostileExport.WAITING + " – Ferry");

            mallory.find(".banner .button").click();
            assertThat(mallory.find(".crumb")).hasText(HostileExport.WAITING);

            mallory.open("/accounts/hostile-moved/settings/profile");
            assertThat(mallory.find(".facts")).containsText(HostileExport.COMPANY);
            mallory.open("/accounts/hostile-moved/settings");
            assertThat(mallory.find("tbody")).containsText(HostileExport.OWNER_NAME);
        }
    }

    @Test
    void areTextToOperators(Harbour harbour) {
        try (Visitor operator = harbour.visitor(People.OPERATOR)) {
            operator.open("/operator/accounts");
            operator.find("#q").fill(HostileExport.WAITING);
            operator.send();
            assertThat(operator.find("tbody tr")).hasCount(1);
            assertThat(operator.find("#q")).hasValue(HostileExport.WAITING);
            assertThat(operator.find("tbody td a")).hasText(HostileExport.WAITING);

            operator.find("tbody td a").click();
            assertThat(operator.find("h1")).hasText(HostileExport.WAITING);

            operator.find("#email").fill("\"><script>alert(8)</script>");
            operator.find("#reason").fill("<script>alert(9)</script>");
            operator.find("form[action$='/owners'] button").click();
            assertThat(operator.find("#email-error")).isVisible();
            assertThat(operator.find("#email")).hasValue("\"><script>alert(8)</script>");
        }
    }
}
