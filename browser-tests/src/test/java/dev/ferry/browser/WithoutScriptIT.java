package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages in a browser that runs no script. */
@ExtendWith(Browsing.class)
class WithoutScriptIT {

    @Test
    void theWayLeadsToTheEnd(Harbour harbour) {
        try (Visitor dee = harbour.visitor(People.DEE, Harbour.desk().setJavaScriptEnabled(false))) {
            dee.open("/accounts/stranger");
            dee.find(".banner .button").click();
            dee.send();
            dee.find("#email").fill("dee@gmail.com");
            dee.send();
            assertThat(dee.find("#email-error")).containsText("personal");
            assertThat(dee.find("#email")).isFocused();

            dee.find("#email").fill(People.DEE);
            dee.send();

            assertThat(dee.find("h2").first()).hasText("Your company’s MPN ID");
            assertThat(dee.find(".found")).containsText("4040404");
            dee.find("#mpnId").fill("1000003");
            dee.send();
            // Whose number it is, is nobody's business who merely typed it (R6).
            assertThat(dee.find("#mpnId-error")).isVisible();
            assertThat(dee.find("main")).not().containsText("Weiß");

            dee.find("#mpnId").fill("1000001");
            dee.send();
            assertThat(dee.find("h2").first()).hasText("Ready to move");
            dee.send();
            assertThat(dee.find("h2").first()).hasText("The account has moved");
        }
    }

    @Test
    void whatWasAskedForIsUndone(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN, Harbour.desk().setJavaScriptEnabled(false))) {
            elin.open("/accounts/contoso/settings");
            Locator contributor =
                    elin.find("tbody tr").filter(new Locator.FilterOptions().setHasText(People.CONTRIBUTOR));
            String before = contributor.locator("td").nth(1).textContent();
            contributor.locator("summary").click();
            contributor.locator("select").selectOption("marketer");
            contributor.locator("form[action$='/role'] button").click();
            assertThat(elin.find("#undo time")).containsText("UTC");
            assertThat(contributor.locator(".tag")).hasText("about to become Marketer");
            elin.find("#undo button").click();

            assertThat(elin.find("p.said")).containsText("undone, nothing has changed");
            assertThat(contributor.locator("td").nth(1)).hasText(before);
        }
    }

    /** Browsers show no page again that answered a form: they ask whether the form is to be sent once more. */
    @Test
    void theQuestionBeforeARemovalIsGoneBackTo(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN, Harbour.desk().setJavaScriptEnabled(false))) {
            elin.open("/accounts/contoso/settings");
            Locator contributor =
                    elin.find("tbody tr").filter(new Locator.FilterOptions().setHasText(People.CONTRIBUTOR));
            contributor.locator("summary").click();
            contributor.locator("form[action$='/removal'] button").click();
            String question = elin.find("h1").textContent();
            elin.find("main form + a, main form a").click();
            assertThat(elin.find("h1")).hasText("Account Settings");

            elin.page().goBack();
            assertThat(elin.find("h1")).hasText(question);
        }
    }

    @Test
    void theBoardCountsWhenAskedTo(Harbour harbour) {
        try (Visitor operator = harbour.visitor(People.OPERATOR, Harbour.desk().setJavaScriptEnabled(false))) {
            operator.open("/operator");
            operator.find("#standing a.button").click();

            assertThat(operator.find(".stacked")).isVisible();
            assertThat(operator.find("#places ~ .legend li")).hasCount(5);
        }
    }
}
