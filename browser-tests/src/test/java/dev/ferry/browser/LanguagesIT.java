package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the four languages (R25). */
@ExtendWith(Browsing.class)
@Tag("thorough")
class LanguagesIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Your account moves. You stay at the helm.            | Enter the code
        sv | Ditt konto flyttar. Du står vid rodret.              | Ange koden
        nl | Uw account verhuist. U houdt het roer in handen.     | Voer de code in
        fr | Votre compte change de port. Vous tenez la barre.    | Saisissez le code
        """)
    void isKeptOnTheNextPageOnceSwitchedTo(String tag, String heading, String next, Harbour harbour) {
        String other = tag.equals("en") ? "fr-FR" : "en-GB";
        try (Visitor visitor = harbour.stranger(Harbour.desk().setLocale(other))) {
            visitor.open("/");
            assertThat(visitor.find("html")).not().hasAttribute("lang", tag);

            visitor.find(".languages a[hreflang=" + tag + "]").click();
            assertThat(visitor.find("html")).hasAttribute("lang", tag);
            assertThat(visitor.find("h1")).hasText(heading);
            assertThat(visitor.find(".languages a[aria-current]")).hasAttribute("lang", tag);

            visitor.find("#email").fill("nobody-" + tag + "@nowhere.example");
            visitor.send();
            assertThat(visitor.find("h2")).hasText(next);
            assertThat(visitor.find("html")).hasAttribute("lang", tag);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | This account has moved, and you are ready
        sv | Det här kontot har flyttats
        nl | Dit account is verhuisd
        fr | Ce compte a été transféré
        """)
    void isThatOfTheBrowserWhereNoneWasChosen(String tag, String sentence, Harbour harbour) {
        try (Visitor elin = harbour.visitor(People.ELIN, Harbour.desk().setLocale(tag))) {
            elin.open("/accounts/contoso");

            assertThat(elin.find("html")).hasAttribute("lang", tag);
            assertThat(elin.find(".banner-text")).containsText(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    void needsNoScrollingSidewaysOnTheNarrowestPhone(String tag, Harbour harbour) {
        for (Place place : Place.all()) {
            try (Visitor visitor =
                    place.visitor(harbour, Harbour.phone().setLocale(tag).setViewportSize(320, 700))) {
                place.paths().forEach(path -> {
                    visitor.open(path);
                    assertThat(visitor.find("html")).hasAttribute("lang", tag);
                    visitor.fits(path + " in " + tag);
                });
            }
        }
    }
}
