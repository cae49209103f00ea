package dev.ferry.application.mail;

import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail as a page of HTML says what its text says, and nothing that others wrote is part of the page. */
class MailPageTest {
    private static final String HOSTILE =
            "\"><script>alert(1)</script>'<a href=\"https://evil.example\"> & \uFDD00\uFDD0 {0} %s";
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private static Stream<Mail> mails(Language language, String name) {
        return new EveryMail(language, name).all();
    }

    private static String page(MailKind kind, Language language) {
        return new EveryMail(language, "Contoso").of(kind).html().orElseThrow();
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
                        .matcher(page(MailKind.SIGN_IN_CODE, Language.ENGLISH))
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
        assertThat(page(MailKind.SIGN_IN_CODE, Language.ENGLISH)).contains("<p class=\"code\">042137</p>");
        assertThat(page(MailKind.ACCOUNT_MOVED, Language.ENGLISH))
                .contains("<a class=\"go\" href=\"https://ferry.example/accounts/contoso/settings\">Go to the account"
                        + " settings</a>");
    }

    @Test
    void anAddressIsShownInItsOwnScript() {
        assertThat(EveryMail.TEXTS
                        .accountMoved(
                                EveryMail.CONTOSO, "Contoso", email("elin@xn--fjllrven-1zad.example"), Language.ENGLISH)
                        .body())
                .contains("elin@fjällräven.example");
    }

    @Test
    void whatAnOperatorWroteIsQuoted() {
        assertThat(page(MailKind.ENROLMENT_TURNED_DOWN, Language.ENGLISH))
                .contains("<blockquote>The reason: Contoso<br>\nand<br>\n<br>\nContoso</blockquote>");
    }

    @Test
    void aPageIsNamedBeforeAReasonAsTheLanguageHasIt() {
        assertThat(page(MailKind.OFFER_REJECTED, Language.ENGLISH)).contains("<li>Properties: Contoso</li>");
        assertThat(page(MailKind.OFFER_REJECTED, Language.lookUp("fr").orElseThrow()))
                .contains("<li>Propri\u00e9t\u00e9s\u00a0: Contoso</li>");
    }
}
