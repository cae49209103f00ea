package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what after the move, in Account Settings (R11, R15). */
@ExtendWith(Browsing.class)
@Tag("thorough")
class UsersIT {
    private static final String SETTINGS = "/accounts/fjallraven/settings";

    @Test
    void areAddedMappedChangedAndRemoved(Harbour harbour) {
        try (Visitor asa = harbour.visitor(People.ASA)) {
            asa.open(SETTINGS + "/users");
            areToldWhatIsWrongBesideTheField(asa);
            Harbour.Inbox inbox = harbour.inbox(People.GUEST);
            asa.find("#emails").fill("eva@fjällräven.example, " + People.GUEST);
            asa.find("#role").selectOption("marketer");
            asa.find("form[action$='/settings/users'] button").click();
            assertThat(asa.find(".said")).containsText("has access now. Invited by mail: " + People.GUEST);
            assertThat(asa.page()).hasURL(Pattern.compile(SETTINGS + "$"));
            Inspection.of(asa, "settings-added");
            assertThat(row(asa, "eva@").locator(".tag")).hasText("active");
            assertThat(row(asa, People.GUEST).locator(".tag")).hasText("invitation pending");

            whoWasInvitedComesInByTheCode(harbour, inbox.code());
            whoHadNoRoleGetsOne(asa);

            Locator guest = row(asa, People.GUEST);
            assertThat(guest.locator(".tag")).hasText("active");
            isNotChangedWhereThatIsUndone(asa, guest);
            isChangedAfterAMoment(asa, guest);

            guest.locator("summary").click();
            guest.locator("form[action$='/removal'] button").click();
            assertThat(asa.find("h1")).hasText("Remove " + People.GUEST + "?");
            Inspection.of(asa, "settings-remove");
            asa.send();
            assertThat(asa.find("#undo")).containsText(People.GUEST + " will be removed.");
            assertThat(guest).hasCount(0);
            assertThat(asa.find("#undo .said")).hasCount(0);
            assertThat(asa.find("#acts-done")).hasText(People.GUEST + " was removed from fjallraven.");
            assertThat(asa.find("main")).containsText("Cloud Partner Portal");
        }
    }

    /** The keyboard is at what can be undone, and its button comes next. */
    private static void isNotChangedWhereThatIsUndone(Visitor asa, Locator guest) {
        isGivenAnotherRole(guest);
        Locator waits = asa.find("#undo .said");
        assertThat(waits).containsText(People.GUEST + " will get the role Financial contributor.");
        assertThat(waits).isFocused();
        assertThat(waits.locator("[data-left]")).containsText("second");
        assertThat(guest.locator(".tag")).hasText("about to become Financial contributor");
        Inspection.of(asa, "settings-undo");
        asa.page().keyboard().press("Tab");
        asa.page().keyboard().press("Enter");

        assertThat(asa.find("p.said")).containsText("undone, nothing has changed");
        assertThat(role(guest)).hasText("Marketer");
    }

    /** Nobody loads the page anew. */
    private static void isChangedAfterAMoment(Visitor asa, Locator guest) {
        isGivenAnotherRole(guest);
        assertThat(asa.find("#undo .said")).isVisible();
        assertThat(role(guest)).hasText("Financial contributor");
        assertThat(asa.find("#undo .said")).hasCount(0);
        assertThat(asa.find("#acts-done"))
                .hasText(People.GUEST + " has the role Financial contributor in fjallraven now.");
    }

    private static void isGivenAnotherRole(Locator guest) {
        guest.locator("summary").click();
        guest.locator("select").selectOption("financial-contributor");
        guest.locator("form[action$='/role'] button").click();
    }

    private static void areToldWhatIsWrongBesideTheField(Visitor asa) {
        asa.find("#emails").fill("nobody");
        asa.find("form[action$='/settings/users'] button").click();
        assertThat(asa.find("#emails-error")).isVisible();
        assertThat(asa.find("#emails")).isFocused();
        assertThat(asa.find("#emails")).hasValue("nobody");
        Inspection.of(asa, "settings-wrong");
    }

    private static void whoWasInvitedComesInByTheCode(Harbour harbour, String code) {
        try (Visitor guest = harbour.stranger(Harbour.desk())) {
            harbour.signIn(guest, People.GUEST);
            guest.open("/accounts/fjallraven/invitation");
            guest.find("#code").fill("none");
            guest.send();
            assertThat(guest.find("#code-error")).isVisible();
            Inspection.of(guest, "invitation-wrong");

            guest.find("#code").fill(code);
            guest.send();
            assertThat(guest.find("h1")).hasText("Fjällräven Data");
        }
    }

    private static void whoHadNoRoleGetsOne(Visitor asa) {
        asa.open(SETTINGS);
        Locator goran = row(asa, "Göran");
        goran.locator("summary").click();
        Inspection.of(asa, "settings-open");
        goran.locator("input[name=email]").fill("göran@fjällräven.example");
        goran.locator("select").selectOption("developer");
        goran.locator("form[action$='/mapping'] button").click();
        assertThat(role(goran)).hasText("Developer");
    }

    @Test
    void keepTheirLastOwner(Harbour harbour) {
        try (Visitor asa = harbour.visitor(People.ASA)) {
            asa.open(SETTINGS);
            Locator herself = row(asa, People.ASA);
            herself.locator("summary").click();
            herself.locator("form[action$='/removal'] button").click();
            assertThat(asa.find("main")).containsText("This is you.");
            asa.send();

            assertThat(asa.find("#error")).isVisible();
            assertThat(role(herself)).hasText("Owner");
            Inspection.of(asa, "settings-last-owner");
        }
    }

    /** That which the user has: others stand in the same row, to choose from. */
    private static Locator role(Locator row) {
        return row.locator("td").nth(1);
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.find("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }
}
