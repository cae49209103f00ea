package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, before axe: WCAG 2.2 AA and what is good practice besides, light and dark. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class AccessibleIT {

    @Test
    void theSignInIs(Harbour harbour) {
        try (Visitor visitor = harbour.stranger(Harbour.desk())) {
            visitor.open("/");
            Inspection.of(visitor, "sign-in");

            visitor.find("#email").fill("no address");
            visitor.send();
            assertThat(visitor.find("#email-error")).isVisible();
            Inspection.of(visitor, "sign-in-wrong");

            visitor.askForCode("nobody@nowhere.example");
            Inspection.of(visitor, "sign-in-code");

            visitor.find("#code").fill("000000");
            visitor.send();
            assertThat(visitor.find("#code-error")).isVisible();
            Inspection.of(visitor, "sign-in-code-wrong");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "elin@contoso.example, /accounts, accounts",
        "elin@contoso.example, /accounts/contoso, profile-moved",
        "elin@contoso.example, /accounts/contoso/settings, settings",
        "elin@contoso.example, /accounts/contoso/settings/users, settings-add",
        "elin@contoso.example, /accounts/contoso/settings/programs, settings-programs",
        "elin@contoso.example, /accounts/contoso/settings/profile, settings-profile",
        "ci@contoso.example, /accounts/contoso/settings, settings-contributor",
        "elin@contoso.example, /accounts/contoso/invitation, invitation",
        "elin@contoso.example, /accounts/nothing, notice",
        "ci@contoso.example, /accounts/contoso, profile-contributor",
        "ines@etoile.example, /accounts/newcomer, profile-waiting",
        "boss@ferry.example, /operator/standing, board",
        "boss@ferry.example, /operator/ready, ready",
        "boss@ferry.example, /operator/deadlines?deadline=published-move, deadlines",
        "boss@ferry.example, /operator/accounts, search",
        "boss@ferry.example, /operator/accounts/etoile, case",
        "boss@ferry.example, /operator/certifications, certifications",
        "boss@ferry.example, /operator/memberships, memberships",
        "boss@ferry.example, /operator/cases, cases",
        "boss@ferry.example, /operator/deadlines/risk, deadlines-at-risk",
        "boss@ferry.example, /problems, problems",
        "boss@ferry.example, /problems/tenant-mismatch, problem",
        "boss@ferry.example, /docs, docs",
        "boss@ferry.example, /docs/operations/addUser, docs-operation",
        "boss@ferry.example, /operator/waves, waves",
        "boss@ferry.example, /operator/enrolments, enrolments",
        "boss@ferry.example, /operator/invitations, invitations",
        "boss@ferry.example, /operator/sync-back, sync-back",
        "boss@ferry.example, /operator/accounts/contoso/comparison, comparison",
        "boss@ferry.example, /operator/unmapped, unmapped",
        "boss@ferry.example, /operator/systems, systems"
    })
    void everyPageToLookAtIs(String person, String path, String name, Harbour harbour) {
        try (Visitor visitor = harbour.visitor(person)) {
            visitor.open(path);
            Inspection.of(visitor, name);
        }
    }

    @Test
    void everyStepOfTheWayIs(Harbour harbour) {
        try (Visitor cy = harbour.visitor(People.CY)) {
            cy.open("/accounts/typo/migration");
            step(cy, "Before you start", "way-1-prepare");

            cy.send();
            step(cy, "Your work e\u2011mail", "way-2-work-email");

            cy.find("#email").fill("cy@gmail.com");
            cy.send();
            assertThat(cy.find("#email-error")).isVisible();
            Inspection.of(cy, "way-2-work-email-wrong");

            cy.find("#email").fill("somebody@contoso.example");
            cy.send();
            step(cy, "Confirm the address", "way-3-code");

            cy.open("/accounts/typo/migration?step=work-email");
            cy.find("#email").fill(People.CY);
            cy.send();
            step(cy, "Your company’s MPN ID", "way-4-membership");
            fitsTheNarrowestPhoneInEachLanguage(cy, "/accounts/typo/migration", "way-4-membership");

            cy.find("#country").selectOption("SE");
            cy.find("#companyName").fill(" ");
            cy.find("form[action$='/enrolment'] button").click();
            assertThat(cy.find("#companyName-error")).isVisible();
            Inspection.of(cy, "way-4-membership-wrong");

            cy.find("#mpnId").fill("1000001");
            cy.send();
            step(cy, "Ready to move", "way-5-review");

            cy.send();
            step(cy, "The account has moved", "way-6-done");
        }
    }

    private static void fitsTheNarrowestPhoneInEachLanguage(Visitor visitor, String path, String name) {
        visitor.page().setViewportSize(320, 700);
        for (String tag : List.of("sv", "nl", "fr", "en")) {
            visitor.open(path + "?lang=" + tag);
            assertThat(visitor.find("html")).hasAttribute("lang", tag);
            visitor.fits(path + " in " + tag);
            Inspection.picture(visitor.page(), name + "-narrow-" + tag);
        }
        visitor.page().setViewportSize(1200, 800);
    }

    private static void step(Visitor visitor, String title, String name) {
        assertThat(visitor.find("h2").first()).hasText(title);
        Inspection.of(visitor, name);
    }
}
