package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.testkit.system.Keycloak;
import dev.ferry.testkit.system.SystemTests;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From Keycloak's own page to somebody's account, and out on both sides, whichever is left first. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class KeycloakSignInIT {
    private static final String REALM = "browsers";
    private static final String SETTINGS = "/accounts/contoso/settings";

    @BeforeAll
    static void require() {
        SystemTests.demand(Keycloak.WHAT, Keycloak.running());
    }

    @Test
    void anOwnerSignsInOnItsPageSeesTheirAccountAndIsSignedOutOnBothSides() throws Exception {
        Keycloak keycloak = Keycloak.running().orElseThrow();
        try (Served ferry = Served.from(
                        Distribution.built().orElseThrow(),
                        Map.of(
                                "identity", "oidc",
                                "oidc.issuers", keycloak.issuer(REALM),
                                "oidc.client-id", "ferry",
                                "oidc.client-secret", "s3cret",
                                "oidc.trusts-email", keycloak.issuer(REALM)));
                Chromium chromium = Chromium.launched(Chromium.installed().orElseThrow());
                Visitor elin = new Visitor(chromium.browser()
                        .newContext(Harbour.desk().setBaseURL(ferry.address().toString())))) {
            makeRealm(keycloak, ferry);

            elin.open(SETTINGS);
            Inspection.of(elin, "keycloak-sign-in");
            signIn(elin);
            assertThat(elin.find("h1")).hasText("Account Settings");
            assertThat(elin.find(".menu .name")).hasText(People.ELIN);
            Inspection.of(elin, "keycloak-settings");

            signOutOfFerry(elin, ferry);

            // The session there is over, too: it asks for the password once more.
            elin.open(SETTINGS);
            signIn(elin);
            assertThat(elin.find("h1")).hasText("Account Settings");

            signOutOfKeycloak(keycloak);
            // Whose browser is of one thread.
            Awaitility.await("the word of Keycloak")
                    .pollInSameThread()
                    .atMost(Chromium.PATIENCE)
                    .until(() -> {
                        elin.open(SETTINGS);
                        return elin.find("#form-title").count() == 1;
                    });
            assertThat(elin.find("#form-title")).hasText("Sign in");
            Inspection.of(elin, "keycloak-signed-out");
        }
    }

    /** As an administrator would register Ferry, whose port is known once it serves. */
    private static void makeRealm(Keycloak keycloak, Served ferry) {
        keycloak.open(REALM, """
            {"realm": "%1$s", "enabled": true, "organizationsEnabled": true, "sslRequired": "none",
             "clients": [{"clientId": "ferry", "secret": "s3cret", "publicClient": false, "standardFlowEnabled": true,
               "redirectUris": ["%2$s/sign-in/callback"],
               "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "%2$s/",
                 "backchannel.logout.url": "%2$s/sign-out/back-channel", "backchannel.logout.session.required": "true"}}],
             "users": [{"username": "elin", "email": "%3$s", "emailVerified": true, "enabled": true,
               "firstName": "Elin", "lastName": "\u00d6berg",
               "credentials": [{"type": "password", "value": "pass-elin", "temporary": false}]}]}
            """.formatted(REALM, ferry.address(), People.ELIN));
    }

    /** A name first, as it wants where it has organizations, and the password on the next page. */
    private static void signIn(Visitor elin) {
        assertThat(elin.find("#form-title")).hasText("Sign in");
        elin.find(".card a.button").click();
        assertThat(elin.page()).hasURL(Pattern.compile("/realms/" + REALM + "/protocol/openid-connect/auth\\?"));
        elin.find("#username").fill("elin");
        elin.find("#kc-login").click();
        elin.find("#password").fill("pass-elin");
        elin.find("#kc-login").click();
        assertThat(elin.page()).hasURL(SETTINGS);
    }

    /** Ferry's page leads on to Keycloak's, which asks whether that is meant, and leads back. */
    private static void signOutOfFerry(Visitor elin, Served ferry) {
        elin.find(".menu summary").click();
        elin.find("form[action='/sign-out'] button").click();
        elin.find("#kc-logout").click();
        assertThat(elin.page()).hasURL(ferry.address() + "/");
        assertThat(elin.find("#form-title")).hasText("Sign in");
    }

    /** As an administrator does it there, who ends all sessions of somebody. */
    private static void signOutOfKeycloak(Keycloak keycloak) throws IOException {
        String id = new ObjectMapper()
                .readTree(keycloak.admin("GET", "realms/" + REALM + "/users?exact=true&username=elin", ""))
                .at("/0/id")
                .asText();
        keycloak.admin("POST", "realms/" + REALM + "/users/" + id + "/logout", "");
    }
}
