package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody is told while they wait, and where something went wrong. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class FeedbackIT {
    private static final String PROFILE = "/accounts/contoso/settings/profile";
    private static final Pattern WAITING = Pattern.compile("waiting");

    @Test
    void anErrorFarDownThePageIsInSight(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.page().setViewportSize(1200, 400);
            elin.open(PROFILE);
            elin.find("#displayName").fill(" ");
            elin.find("form[action$='/profile'] button").click();

            assertThat(elin.find("#displayName-error")).isInViewport();
            assertThat(elin.find("#displayName")).isFocused();
            assertThat(elin.page()).hasTitle(Pattern.compile("^Error: "));
            assertThat(elin.find("#error a")).hasAttribute("href", "#displayName");
        }
    }

    @Test
    void ofSeveralErrorsTheListIsInSight(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.page().setViewportSize(1200, 400);
            elin.open("/accounts/contoso/settings/programs");
            elin.find("form[action$='/programs'] button").click();

            assertThat(elin.find("#error")).isFocused();
            assertThat(elin.find("#error")).isInViewport();
            assertThat(elin.find("#error a")).hasCount(3);
            elin.find("#error a").last().click();
            assertThat(elin.find("#program-object")).isInViewport();
            Inspection.of(elin, "settings-programs-wrong");
        }
    }

    /** The answer is held back for as long as the test looks. */
    @Test
    void whatTakesLongerThanAMomentSaysSo(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.open(PROFILE);
            CompletableFuture<Route> held = new CompletableFuture<>();
            elin.page().route("**/settings/profile", held::complete);
            Locator button = elin.find("form[action$='/profile'] button");
            button.click();

            assertThat(button).hasAttribute("aria-busy", "true");
            assertThat(elin.page().locator("html")).hasClass(WAITING);
            assertThat(elin.page().locator("#busy")).hasText("One moment …");

            held.join().resume();
            assertThat(elin.page().locator("html")).not().hasClass(WAITING);
            assertThat(button).not().hasAttribute("aria-busy", "true");
            assertThat(button).hasText("Save");
        }
    }

    @Test
    void whoIsOfflineIsToldSo(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.open(PROFILE);
            elin.page().context().setOffline(true);
            elin.find(".crumb a").click();

            assertThat(elin.find("#unreachable")).isVisible();
            assertThat(elin.find("#unreachable")).isFocused();

            elin.page().context().setOffline(false);
            elin.find(".crumb a").click();
            assertThat(elin.find("h1")).hasText("Contoso");
        }
    }

    @Test
    void whatWasTypedIsThereStillAfterASignInThatHadEnded(Harbour harbour) {
        try (Visitor ada = harbour.stranger(Harbour.desk())) {
            harbour.signIn(ada, People.ADA);
            ada.open("/accounts/contoso-labs/settings/users");
            ada.find("#emails").fill("bea@contoso.example");
            ada.page().context().clearCookies();
            Harbour.Inbox inbox = harbour.inbox(People.ADA);
            ada.find("form[action$='/users'] button").click();

            assertThat(ada.find("#ended")).containsText("Your sign-in has ended.");

            ada.find("#email").fill(People.ADA);
            ada.send();
            assertThat(ada.find("#code")).isVisible();
            ada.find("#code").fill(inbox.code());
            ada.send();

            assertThat(ada.find("#emails")).hasValue("bea@contoso.example");
        }
    }

    /** What a browser remembers of a page may not be true any more, and outlives the sign-in. */
    @Test
    void whoGoesBackSeesWhatIsThereNow(Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN)) {
            elin.open("/accounts/contoso");
            elin.page().evaluate("() => { document.querySelector('h1').textContent = 'as it was'; }");
            elin.find(".crumb a").click();
            assertThat(elin.find("h1")).hasText("My accounts");

            elin.page().goBack();
            assertThat(elin.find("h1")).hasText("Contoso");
            assertThat((String) elin.page().evaluate("() => JSON.stringify(sessionStorage)"))
                    .doesNotContain("Contoso");
        }
    }

    @Test
    void aLongNameHidesNoColumn(Harbour harbour) {
        try (Visitor asa = harbour.visitor(People.ASA)) {
            asa.open("/accounts/fjallraven/settings/users");
            asa.find("#emails").fill("x".repeat(120) + " <long@fjällräven.example>");
            asa.find("form[action$='/users'] button").click();

            assertThat(asa.find(".said")).isVisible();
            asa.fits("a table with a long name");
            assertThat(asa.find("tbody tr").last().locator("summary")).isInViewport();
        }
    }
}
