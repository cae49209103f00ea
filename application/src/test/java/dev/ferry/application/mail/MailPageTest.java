package dev.ferry.application.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail as a page of HTML says what its text says, and nothing that others wrote is part of the page. */
class MailPageTest {
    private static final URI HERE = URI.create("https://ferry.example");
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final PublisherId CONTOSO = id("contoso");
    private static final String HOSTILE =
            "\"><script>alert(1)</script>'<a href=\"https://evil.example\"> & \uFDD00\uFDD0 {0} %s";
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final MailTexts texts = new MailTexts(
            new MailLinks(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE)),
            Clock.fixed(NOON, ZoneOffset.UTC));

    /** Those that have each of the parts: codes, links, lists, the words of others. */
    private Stream<Mail> mails(Language language, String name) {
        return Stream.of(
                texts.signInCode(ANNA, language, "042137"),
                texts.workEmailCode(CONTOSO, ANNA, language, "042137"),
                texts.accountMoved(CONTOSO, name, ANNA, language),
                texts.enrolmentTurnedDown(CONTOSO, ANNA, language, Optional.of(name + "\nand\n\n" + name)),
                texts.aboutDates(
                        MailKind.DEADLINE_REMINDER,
                        CONTOSO,
                        name,
                        List.of(
                                new MailItem("- " + name + "\n  Otherwise", Optional.of(HERE)),
                                new MailItem("- one", Optional.empty())),
                        true,
                        LocalDate.of(2019, 8, 31),
                        ANNA,
                        language));
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatTheTextSaysAndWhatIsDoneBehindLinks(Language language) {
        assertThat(mails(language, "Fabrikam")).allSatisfy(mail -> {
            String page = mail.html().orElseThrow();
            String said = words(page.substring(page.indexOf("</h1>")));
            for (String act : List.of("migration", "settings", "account", "invitation", "offer")) {
                said = said.replace(" " + Messages.in(language).text("mail-link." + act) + " ", " ");
            }
            assertThat(said).isEqualTo(words(mail.body().replaceAll("(?m)^- ", "")));
        });
    }

    private static String words(String text) {
        return (' ' + text.replaceAll("<[^>]*>", " ") + ' ')
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatOthersWroteIsPartOfThePage(Language language) {
        List<String> tame = mails(language, "Fabrikam").map(MailPageTest::tags).toList();

        assertThat(mails(language, HOSTILE)).extracting(MailPageTest::tags).isEqualTo(tame);
        assertThat(mails(language, HOSTILE))
                .allSatisfy(mail ->
                        assertThat(mail.html().orElseThrow()).doesNotContain("<script", "<a href=\"https://evil"));
    }

    private static String tags(Mail mail) {
        return Pattern.compile("<[^>]*>")
                .matcher(mail.html().orElseThrow())
                .results()
                .map(tag -> tag.group())
                .toList()
                .toString();
    }

    @Test
    void theCodeIsTheOnlyRunOfSixDigits() {
        assertThat(SIX_DIGITS
                        .matcher(texts.signInCode(ANNA, Language.ENGLISH, "042137")
                                .html()
                                .orElseThrow())
                        .results()
                        .map(found -> found.group()))
                .containsExactly("042137");
    }

    @ParameterizedTest
    @EnumSource
    void itIsInTheLanguageOfItsReaderAndLoadsNothing(Language language) {
        assertThat(mails(language, "Fabrikam"))
                .allSatisfy(mail -> assertThat(mail.html().orElseThrow())
                        .contains(
                                "<html lang=\"" + language.tag() + "\">",
                                "<title>" + mail.subject().charAt(0))
                        .doesNotContain("src=", "url(", "<link", "<img", "@import", "javascript:"));
    }

    @Test
    void whatIsTypedIsShownLargeAndWhatIsDoneIsAButton() {
        assertThat(texts.signInCode(ANNA, Language.ENGLISH, "042137").html().orElseThrow())
                .contains("<p class=\"code\">042137</p>");
        assertThat(texts.accountMoved(CONTOSO, "Contoso", email("elin@xn--fjllrven-1zad.example"), Language.ENGLISH)
                        .body())
                .contains("elin@fjällräven.example");
        assertThat(texts.accountMoved(CONTOSO, "Contoso", ANNA, Language.ENGLISH)
                        .html()
                        .orElseThrow())
                .contains("<a class=\"go\" href=\"https://ferry.example/accounts/contoso/settings\">Go to the account"
                        + " settings</a>");
    }
}
