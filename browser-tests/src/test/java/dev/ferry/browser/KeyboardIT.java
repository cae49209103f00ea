package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages with nothing but a keyboard. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class KeyboardIT {

    @Test
    void isEnoughFromTheSignInToAccountSettings(Harbour harbour) {
        try (Visitor ada = harbour.stranger(Harbour.desk())) {
            ada.open("/");
            assertThat(ada.find("#email")).isFocused();
            Harbour.Inbox inbox = harbour.inbox(People.ADA);
            type(ada, People.ADA);

            assertThat(ada.find("#code")).isFocused();
            type(ada, "none");
            assertThat(ada.find("#code-error")).isVisible();
            assertThat(ada.find("#code[aria-invalid=true]")).isFocused();

            ada.find("#code").press("ControlOrMeta+a");
            type(ada, inbox.code());
            assertThat(ada.find("h1")).hasText("My accounts");

            tabTo(ada, ".tile a");
            ada.page().keyboard().press("Enter");
            assertThat(ada.find("h1")).hasText("Contoso Labs, \"the garage\"");
            tabTo(ada, ".banner .button");
            ada.page().keyboard().press("Enter");
            assertThat(ada.find("h1")).hasText("Account Settings");
        }
    }

    @Test
    void skipsToTheContentAtOnce(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.open("/accounts");
            elin.page().keyboard().press("Tab");
            assertThat(elin.find(".skip")).isFocused();
            assertThat(elin.find(".skip")).isInViewport();

            elin.page().keyboard().press("Enter");
            assertThat(elin.find("main")).isFocused();

            elin.page().keyboard().press("Tab");
            assertThat(elin.find(".tile a").first()).isFocused();
        }
    }

    @Test
    void oneKeyLeadsOperatorsToTheSearchUnlessTheyType(Harbour harbour) {
        try (Visitor operator = harbour.visitor(People.OPERATOR)) {
            operator.open("/operator/waves");
            operator.page().keyboard().press("/");
            assertThat(operator.find("#find")).isFocused();

            type(operator, "etoile/");
            assertThat(operator.find("#q")).hasValue("etoile/");
        }
    }

    private static void type(Visitor visitor, String text) {
        visitor.page().keyboard().type(text);
        visitor.page().keyboard().press("Enter");
    }

    /** As far as it takes; at most once around a page. */
    private static void tabTo(Visitor visitor, String selector) {
        for (int tabs = 0; tabs < 40 && visitor.find(selector + ":focus").count() == 0; tabs++) {
            visitor.page().keyboard().press("Tab");
        }
        assertThat(visitor.find(selector)).isFocused();
    }
}
