package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.openid.OpenIdProvider;
import dev.ferry.testkit.openid.SignedTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the page of an OpenID provider, which is another site, to Account Settings and out on both sides (R5 to R13).
 */
@ExtendWith(Browsing.class)
@Tag("landing")
class SignInElsewhereIT {

    @Test
    void anOwnerGoesThereAndBackAllTheWayAndIsSignedOutOnBothSides() throws Exception {
        try (OpenIdProvider provider =
                        new OpenIdProvider(issuer -> new SignedTokens(issuer, Clock.systemUTC(), _ -> Map.of()));
                Served ferry = Served.from(
                        Distribution.built().orElseThrow(),
                        Map.of(
                                "identity",
                                "oidc",
                                "oidc.issuers",
                                provider.issuer(),
                                "oidc.client-id",
                                OpenIdProvider.CLIENT,
                                "oidc.client-secret",
                                OpenIdProvider.SECRET,
                                "oidc.trusts-email",
                                provider.issuer()));
                Chromium chromium = Chromium.launched(Chromium.installed().orElseThrow());
                Visitor kate = new Visitor(chromium.browser()
                        .newContext(Harbour.desk().setBaseURL(ferry.address().toString())))) {
            signIn(kate, "/accounts/mismatch", People.KATE);
            move(kate, ferry);
            signOut(kate, ferry);

            // The session there is over: it asks who she is, and she is the user now that she became (R11).
            signIn(kate, "/accounts/mismatch/settings", People.KATE_THERE);
            assertThat(kate.find("h1")).hasText("Account Settings");
            assertThat(kate.find(".menu .name")).hasText(People.KATE_THERE);
            assertThat(kate.find("tbody")).containsText(People.KATE_THERE);
            Inspection.of(kate, "elsewhere-settings");
        }
    }

    private static void signIn(Visitor kate, String path, String address) {
        kate.open(path);
        assertThat(kate.find("#form-title")).hasText("Sign in");
        assertThat(kate.find("#email")).hasCount(0);
        Inspection.of(kate, "elsewhere-sign-in");
        kate.find(".card a.button").click();

        assertThat(kate.page()).hasURL(Pattern.compile("/realms/one/auth\\?"));
        kate.find("#email").fill(address);
        kate.find("button").click();
        assertThat(kate.page()).hasURL(path);
    }

    private static void move(Visitor kate, Served ferry) {
        kate.find(".banner .button").click();
        kate.send();
        kate.find("#email").fill(People.KATE_THERE);
        Harbour.Inbox inbox =
                new Harbour.Inbox(ferry, People.KATE_THERE, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        kate.send();
        kate.find("#code").fill(inbox.code());
        kate.send();
        assertThat(kate.find("#step")).hasText("Ready to move");
        kate.send();
        assertThat(kate.find("h2")).hasText("The account has moved");
        assertThat(kate.find(".done")).containsText(People.KATE_THERE);
        Inspection.of(kate, "elsewhere-moved");
    }

    /** Ferry's page leads on by itself to the one there, which asks whether that is meant. */
    private static void signOut(Visitor kate, Served ferry) {
        kate.find(".menu summary").click();
        kate.find("form[action='/sign-out'] button").click();
        assertThat(kate.find("h1")).hasText("Do you want to sign out?");
        kate.find("button").click();
        assertThat(kate.page()).hasURL(ferry.address() + "/");
        assertThat(kate.find("#form-title")).hasText("Sign in");
        assertThat(kate.page().context().cookies().stream()
                        .filter(cookie -> !cookie.value.isEmpty())
                        .map(cookie -> cookie.name))
                .doesNotContain("ferry-session", "ferry-sign-in");
    }
}
