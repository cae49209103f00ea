package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guided migration from the banner to Account Settings (R5 to R10, R13). */
@ExtendWith(Browsing.class)
class WholeWayIT {

    @Test
    void goesOnWithAnAddressOfTheRightTenantAfterOneOfAnother(Harbour harbour) {
        try (Visitor kate = harbour.visitor(People.KATE)) {
            kate.open("/accounts");
            kate.find(".tile a").click();
            kate.find(".banner .button").click();
            assertThat(kate.find(".steps .here")).hasText("Prepare");
            kate.send();

            give(kate, People.KATE);
            assertThat(kate.find("#email")).hasAttribute("aria-invalid", "true");
            assertThat(kate.find("#email-error")).containsText("Weiß & Söhne GmbH");
            assertThat(kate.find("#email")).isFocused();
            assertThat(kate.find("#email")).hasValue(People.KATE);

            Instant before = Instant.now();
            give(kate, People.KAETHE);
            assertThat(kate.find("#code")).isFocused();
            kate.find("#code")
                    .fill(harbour.served()
                            .codes(List.of(People.KAETHE), before)
                            .getFirst()
                            .code());
            kate.send();

            assertThat(kate.find("h2")).hasText("Ready to move");
            assertThat(kate.find(".facts")).containsText(People.KAETHE);
            assertThat(kate.find(".facts")).containsText("1000003");
            assertThat(kate.find(".steps .behind")).hasCount(3);
            kate.send();

            assertThat(kate.find("h2")).hasText("The account has moved");
            kate.find(".done .button").click();
            assertThat(kate.find("h1")).hasText("Account Settings");
            assertThat(kate.find("tbody tr")).hasCount(2);
            assertThat(kate.find("tbody")).containsText(People.KAETHE);
        }
    }

    private static void give(Visitor visitor, String email) {
        visitor.find("#email").fill(email);
        visitor.send();
    }
}
