package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the sign-in to Account Settings (R2, R5 to R7, R13). */
@ExtendWith(Browsing.class)
class WholeWayIT {

    @Test
    void goesOnWithAnAddressOfTheRightTenantAfterOneOfAnother(Harbour harbour) {
        try (Visitor kate = harbour.stranger(Harbour.desk())) {
            harbour.signIn(kate, People.KATE);
            kate.find(".tile a").click();
            assertThat(kate.find(".banner")).containsText("Further action is needed");
            kate.find(".banner .button").click();
            assertThat(kate.find(".steps .here")).hasText("Prepare");
            kate.send();

            isNamedTheRightTenant(kate);
            isLedOnByACode(kate, harbour);

            assertThat(kate.find("#step")).hasText("Ready to move");
            assertThat(kate.find(".steps .behind")).hasCount(3);
            assertThat(kate.find(".facts")).containsText(People.KATE_THERE);
            assertThat(kate.find(".facts")).containsText("1000003");
            assertThat(kate.find("tbody")).containsText(People.KATE_THERE);
            kate.send();

            assertThat(kate.find("h2")).hasText("The account has moved");
            assertThat(kate.find(".done")).containsText(People.KATE_THERE);
            kate.find(".done button").click();
            assertThat(kate.find("h1")).hasText("Account Settings");
            assertThat(kate.find(".menu .name")).hasText(People.KATE_THERE);
            assertThat(kate.find(".card .button")).hasText("Add users");
            assertThat(kate.find("tbody")).containsText(People.KATE_THERE);
        }
    }

    /** The address of the sign-in stands there already (R5), and belongs to another tenant (R6). */
    private static void isNamedTheRightTenant(Visitor kate) {
        Locator email = kate.find("#email");
        assertThat(email).hasValue(People.KATE);
        kate.send();

        assertThat(kate.find("#email-error")).containsText("Weiß & Söhne GmbH");
        assertThat(email).hasAttribute("aria-invalid", "true");
        assertThat(email).hasAttribute("aria-describedby", "email-hint email-error");
        assertThat(email).hasValue(People.KATE);
        assertThat(email).isFocused();
        Inspection.of(kate, "way-2-work-email-mismatch");
    }

    private static void isLedOnByACode(Visitor kate, Harbour harbour) {
        Harbour.Inbox inbox = harbour.inbox(People.KATE_THERE);
        kate.find("#email").fill(People.KATE_THERE);
        kate.send();

        assertThat(kate.find("#code")).isFocused();
        assertThat(kate.find("main")).containsText("We sent a code to " + People.KATE_THERE);
        kate.find("#code").fill("none");
        kate.send();
        assertThat(kate.find("#code-error")).isVisible();

        kate.find("#code").fill(inbox.code());
        kate.send();
    }

    /** The rules for domains decide what an address is, not the browser's own. */
    @Test
    void isOpenToAddressesInLettersOfTheirOwn(Harbour harbour) {
        try (Visitor kaethe = harbour.stranger(Harbour.desk())) {
            harbour.signIn(kaethe, People.KAETHE);

            assertThat(kaethe.find(".menu .name")).hasText(People.KAETHE);
            assertThat(kaethe.find(".tile a")).hasText("Weiß & Söhne");
        }
    }
}
