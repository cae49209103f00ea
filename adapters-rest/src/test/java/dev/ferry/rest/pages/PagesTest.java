package dev.ferry.rest.pages;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.rest.Companies;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser without a script has them. */
class PagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies =
            new Companies(server).withTenant("contoso").withTenant("fabrikam");
    private final Browser nobody = new Browser(server, Optional.empty());

    private Browser signedIn(String address) {
        return new Browser(server, companies.signedIn(address).token());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The form says in which visit the code was asked for; a code is pasted with what came along. */
    @Test
    void guessesOfOthersUseUpNothingOfWhoAskedOnAPage() throws IOException, InterruptedException {
        String address = "owner@contoso.example";
        HttpResponse<String> asked = nobody.submit("/sign-in", Map.of("email", address));
        assertThat(asked.body()).contains("name=\"signIn\" value=\"a secret of this visit\"");
        String code = companies.codeSentTo(address);
        for (int number = 0; number < 6; number++) {
            nobody.submit("/sign-in/code", Map.of("email", address, "code", "000000"));
        }
        HttpResponse<String> noCode = nobody.submit(
                "/sign-in/code", Map.of("email", address, "code", "12345", "signIn", "a secret of this visit"));

        assertThat(noCode.statusCode()).isEqualTo(422);
        assertThat(noCode.body()).contains("six digits", "name=\"signIn\" value=\"a secret of this visit\"");
        String pasted = code.substring(0, 3) + "\u00a0" + code.substring(3) + "\r\n";
        assertThat(location(nobody.submit(
                        "/sign-in/code", Map.of("email", address, "code", pasted, "signIn", "a secret of this visit"))))
                .endsWith("/");
    }

    @Test
    void whoSignsInGoesOnToWhereTheyWereGoing() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        String signIn = location(nobody.get("/accounts/contoso"));
        assertThat(signIn).endsWith("/?next=%2Faccounts%2Fcontoso");

        nobody.submit("/sign-in", Map.of("email", "owner@contoso.example", "next", "/accounts/contoso"));
        HttpResponse<String> entered = nobody.submit(
                "/sign-in/code",
                Map.of(
                        "email",
                        "owner@contoso.example",
                        "code",
                        companies.codeSentTo("owner@contoso.example"),
                        "next",
                        "/accounts/contoso"));

        assertThat(location(entered)).endsWith("/accounts/contoso");
        String session = cookie(entered, Cookies.SESSION);
        assertThat(session).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure", "Version");
        assertThat(entered.headers().firstValue("Strict-Transport-Security")).isEmpty();
        Browser owner =
                new Browser(server, Optional.of(session.substring(session.indexOf('=') + 1, session.indexOf(';'))));
        assertThat(owner.get("/accounts/contoso").statusCode()).isEqualTo(200);

        assertThat(cookie(owner.submit("/sign-out", Map.of()), Cookies.SESSION)).contains("Max-Age=0");
        assertThat(location(owner.get("/accounts/contoso"))).contains("/?next=");
    }

    /** Who was signed in is told that this has ended, and goes on at the page of the form that they sent. */
    @Test
    void whoseSignInHasEndedIsToldSoAndGoesOnWhereTheyWere() throws IOException, InterruptedException {
        Browser before = new Browser(server, Optional.of("no-session-any-more"));
        String form = "/accounts/contoso/settings/profile";

        assertThat(location(before.get("/accounts"))).endsWith("/?next=%2Faccounts&ended=true");
        assertThat(location(nobody.get("/accounts", "HX-Request", "true", "HX-Boosted", "true")))
                .endsWith("&ended=true");
        String ended = location(nobody.submit(form, Map.of("displayName", "Contoso")));
        assertThat(ended).endsWith("/?next=%2Faccounts%2Fcontoso%2Fsettings%2Fprofile&ended=true");
        assertThat(nobody.get("/?next=/accounts&ended=true").body())
                .contains("Your sign-in has ended.", "name=\"next\" value=\"/accounts\"");
        assertThat(nobody.get("/?next=/accounts").body()).doesNotContain("Your sign-in has ended.");
    }

    /** A sign-in cannot stand in the place of a part of a page; a page that is not Ferry's is not gone back to. */
    @Test
    void whatAsksForAPartOfAPageLeadsTheBrowserToTheSignIn() throws IOException, InterruptedException {
        for (Map.Entry<String, String> page : Map.of(
                        server.url("/operator/jobs/7") + "?x=1",
                        "?next=%2Foperator%2Fjobs%2F7&ended=true",
                        "https://elsewhere.example//elsewhere.example",
                        "?ended=true",
                        ":no address",
                        "?ended=true")
                .entrySet()) {
            HttpResponse<String> answer =
                    nobody.get("/operator/jobs/7/progress", "HX-Request", "true", "HX-Current-URL", page.getKey());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValue("HX-Redirect"))
                    .get()
                    .asString()
                    .endsWith("/" + page.getValue());
        }
    }

    /** The code that was sent before is good all the same. */
    @Test
    void whoMayHaveNoOtherCodeSentStillEntersTheOneTheyHave() throws IOException, InterruptedException {
        String page = nobody.submit(
                        "/sign-in",
                        Map.of("email", "no address", "again", "on", "signIn", "opaque", "next", "/accounts"))
                .body();

        assertThat(page)
                .contains(
                        "action=\"/sign-in/code\"",
                        "value=\"opaque\"",
                        "href=\"/?next=%2Faccounts\"",
                        "id=\"code-error\"");
    }

    @Test
    void whoHasAnotherCodeSentIsToldSo() throws IOException, InterruptedException {
        Map<String, String> form = Map.of("email", "owner@contoso.example", "again", "on");

        assertThat(nobody.submit("/sign-in", form).body()).contains("A new code was sent to owner@contoso.example.");
        assertThat(nobody.submit("/sign-in", Map.of("email", "owner@contoso.example"))
                        .body())
                .doesNotContain("A new code was sent");
    }

    @Test
    void behindTlsCookiesAreForTlsAlone() throws IOException, InterruptedException {
        try (TestServer secure = TestServer.started(Map.of("public.url", "https://ferry.example"))) {
            assertThat(secure.get("/").headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-" + Cookies.VISIT + "=")
                    .contains("; Path=/; ", "; Secure; ", "; HttpOnly; ")
                    .doesNotContain("Version", "Domain");
            for (String path : List.of("/", "/nothing", "/api/v1/me", "/health/live")) {
                assertThat(secure.get(path).headers().firstValue("Strict-Transport-Security"))
                        .as(path)
                        .contains("max-age=31536000");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/accounts",
                "//evil.example/accounts",
                "/accounts//evil.example",
                "/accounts/../../evil",
                "/\\evil.example",
                "/accounts/x?y=https://evil.example",
                "javascript:alert(1)"
            })
    void nobodyIsLedElsewhere(String next) throws IOException, InterruptedException {
        nobody.submit("/sign-in", Map.of("email", "owner@contoso.example"));
        HttpResponse<String> entered = nobody.submit(
                "/sign-in/code",
                Map.of(
                        "email",
                        "owner@contoso.example",
                        "code",
                        companies.codeSentTo("owner@contoso.example"),
                        "next",
                        next));

        assertThat(location(entered)).endsWith("/").doesNotContain("evil");
    }

    @Test
    void aLanguageThatWasChosenIsKept() throws IOException, InterruptedException {
        HttpResponse<String> chosen = nobody.get("/?lang=sv&next=/accounts", "Accept-Language", "fr");

        assertThat(location(chosen)).endsWith("/?next=/accounts");
        String kept = cookie(chosen, Cookies.LANGUAGE);
        HttpResponse<String> page =
                server.get("/", "Cookie", kept.substring(0, kept.indexOf(';')), "Accept-Language", "fr");
        assertThat(page.body()).contains("<html lang=\"sv\">", "Logga in");
        assertThat(nobody.get("/", "Accept-Language", "fr").body()).contains("<html lang=\"fr\">");
        assertThat(nobody.get("/?lang=xx").statusCode()).isEqualTo(200);
    }

    @Test
    void whatPeopleWroteIsShownAsTheyWroteIt() throws IOException, InterruptedException {
        companies.with(new LegacyAccount(
                Samples.id("contoso"),
                HOSTILE,
                Optional.of(HOSTILE),
                new CompanyProfile(Optional.of(HOSTILE), Optional.empty()),
                false,
                List.of(Samples.owner("owner@contoso.example")),
                List.of()));
        Browser owner = signedIn("owner@contoso.example");
        Browser operator = new Browser(server, companies.operator().token());

        for (HttpResponse<String> page : List.of(
                owner.get("/accounts"),
                owner.get("/accounts/contoso"),
                owner.get("/accounts/contoso/migration"),
                operator.get("/operator/accounts?q=%3Cscript%3E"),
                operator.get("/operator/accounts/contoso"),
                owner.submit("/accounts/contoso/migration/work-email", Map.of("email", HOSTILE)),
                nobody.submit("/sign-in", Map.of("email", HOSTILE, "next", HOSTILE)))) {
            assertThat(page.body())
                    .doesNotContain("<script>", "<img src=x", "alert(1)</script>")
                    .containsAnyOf("&lt;script&gt;", "&#34;", "form");
        }
    }

    @Test
    void noPageNeedsWhatItsPolicyForbids() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        Browser owner = signedIn("owner@contoso.example");
        Browser operator = new Browser(server, companies.operator().token());

        for (HttpResponse<String> page : List.of(
                nobody.get("/"),
                owner.get("/accounts/contoso"),
                owner.get("/accounts/contoso/migration"),
                owner.get("/nothing"),
                operator.get("/operator"),
                operator.get("/operator/standing"),
                operator.get("/operator/waves"))) {
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).doesNotContain(" style=", "<style", " onclick=", "<script>", "javascript:");
        }
    }

    @Test
    void whatDoesNotExistIsAPageForPeopleAndAProblemForPrograms() throws IOException, InterruptedException {
        assertThat(nobody.get("/nothing").body()).startsWith("<!DOCTYPE html>").contains("not-found");
        assertThat(server.get("/nothing").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(nobody.get("/api/v1/nothing")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/problem+json");
    }

    /** RFC 9110, 12.5.1: what has the greater weight is wanted rather, and what has none is not taken. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "application/json;q=0.5, text/html | text/html",
                "text/html;q=0.5, application/json | application/problem+json",
                "application/problem+json, text/html;q=0.9 | application/problem+json",
                "text/html;q=0, */* | application/problem+json",
                "*/* | application/problem+json"
            })
    void whatComesToNothingHasTheShapeThatIsWantedRather(String accept, String shape)
            throws IOException, InterruptedException {
        for (HttpResponse<String> answer :
                List.of(server.get("/nothing", "Accept", accept), server.get("/test/fault", "Accept", accept))) {
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(shape);
        }
    }

    @Test
    void aFaultIsAPageForPeopleWithItsReferenceAndNothingElse() throws IOException, InterruptedException {
        HttpResponse<String> answer = nobody.get("/test/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains(TestServer.REFERENCE, "href=\"/\"")
                .doesNotContain("secret", "Exception", "dev.ferry", "forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "text/csv", "text/html;q=0, */*"})
    void whoTakesNoPagesIsToldThatThereIsNothingElse(String accept) throws IOException, InterruptedException {
        for (String path : List.of("/", "/accounts", "/accounts/contoso", "/operator", "/support", "/nothing")) {
            HttpResponse<String> answer = server.get(path, "Accept", accept);

            assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/nothing") ? 404 : 406);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
        assertThat(server.send("POST", "/sign-in", noBody(), "Accept", accept).statusCode())
                .as("nothing is done either")
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/*",
                "text/html",
                "application/xhtml+xml",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
                "application/json, */*;q=0.1"
            })
    void whoTakesPagesAmongOthersIsGivenThem(String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void whoIsSignedInStaysSoOnAPageThatDoesNotExist() throws IOException, InterruptedException {
        assertThat(signedIn("owner@contoso.example").get("/nothing").body())
                .contains("not-found", "owner@contoso.example", "action=\"/sign-out\"");
        assertThat(nobody.get("/nothing").body()).doesNotContain("action=\"/sign-out\"");
    }

    @Test
    void aTypeThatIsNoneIsAPageForPeople() throws IOException, InterruptedException {
        for (HttpResponse<String> answer :
                List.of(nobody.get("/", "Content-Type", "garbage"), nobody.get("/nothing", "Content-Type", "a/b;="))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("bad-request");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "migration=bogus, migration, ‘bogus’ is not known here",
        "finding=bogus, finding, ‘bogus’ is not known here",
        "wave=%20a%20b%20, wave, wave",
        "standing=bogus, standing, ‘bogus’ is not known here",
        "country=Sweden, country, country",
        "ready=yes, ready, ‘yes’ is not known here",
        "invited=yes, invited, ‘yes’ is not known here",
        "q=a%00b, q, control characters",
        "migration=%0A, migration, control characters"
    })
    void aSearchThatIsWrongIsToldSoBesideTheField(String query, String field, String told)
            throws IOException, InterruptedException {
        Browser operator = new Browser(server, companies.operator().token());

        HttpResponse<String> page = operator.get("/operator/accounts?" + query);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("aria-describedby=\"" + field + "-error\"")
                .containsPattern("id=\"" + field + "-error\"[^\n]*" + told);
        assertThat(signedIn("owner@contoso.example")
                        .get("/operator/accounts?" + query)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsFoundIsCountedAndToBeHadAsCsv() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        companies.with(Samples.legacyAccount("fabrikam"));
        Browser operator = new Browser(server, companies.operator().token());

        assertThat(operator.get("/operator/accounts?q=fabri&situation=published")
                        .body())
                .contains("One account", "/operator/accounts.csv?q=fabri")
                .doesNotContain("/operator/accounts/contoso");
        assertThat(operator.get("/operator/accounts?ready=true&invited=false&standing=active&country=SE&q=fabri")
                        .body())
                .contains("<option value=\"active\" selected>Active</option>", "value=\"SE\"");
        assertThat(operator.get("/operator/accounts?outcome=waived").body())
                .contains("<option value=\"waived\" selected>waived</option>")
                .doesNotContain("/operator/accounts/contoso");
        HttpResponse<String> file = operator.get("/operator/accounts.csv?q=fabri&migration=&situation=published");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines()).hasSize(2).element(1).asString().startsWith("fabrikam,");
    }

    @Test
    void aSearchTextIsBounded() throws IOException, InterruptedException {
        Browser operator = new Browser(server, companies.operator().token());

        assertThat(operator.get("/operator/accounts?q=" + "a".repeat(1001)).body())
                .contains("id=\"q-error\"", "1,000");
        assertThat(operator.get("/operator/accounts?q=+&migration=&finding=&wave=+")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatPagesAreMadeOfIsKeptUnderAnAddressOfItsContent() throws IOException, InterruptedException {
        Matcher style = Pattern.compile("href=\"(/assets/ferry.css[^\"]*)\"")
                .matcher(nobody.get("/").body());
        assertThat(style.find()).isTrue();
        String address = style.group(1);

        assertThat(address).matches("/assets/ferry\\.css\\?v=[0-9a-f]{16}");
        assertThat(nobody.get(address).headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        for (String other : List.of("/assets/ferry.css", "/assets/ferry.css?v=0")) {
            assertThat(nobody.get(other).statusCode()).isEqualTo(200);
            assertThat(nobody.get(other).headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }

    /** R5 to R8, with a mismatch on the way. */
    @Test
    void theWholeWayByForms() throws IOException, InterruptedException {
        companies
                .withMembership("fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withMpnId(Samples.mpnId("fabrikam").value())
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .build());
        Browser owner = signedIn("owner@contoso.example");
        String migration = "/accounts/contoso/migration";
        assertThat(owner.get("/accounts/contoso").body()).contains("See what is needed");

        assertThat(location(owner.submit(migration, Map.of()))).endsWith(migration);
        HttpResponse<String> mismatch =
                owner.submit(migration + "/work-email", Map.of("email", "owner@contoso.example"));
        assertThat(mismatch.statusCode()).isEqualTo(422);
        assertThat(mismatch.body())
                .contains("id=\"email-error\"", "fabrikam, where", "value=\"owner@contoso.example\"");

        assertThat(location(owner.submit(migration + "/work-email", Map.of("email", "anna@fabrikam.example"))))
                .endsWith("?step=code");
        HttpResponse<String> wrong = owner.submit(migration + "/work-email/proof", Map.of("code", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"code-error\"");
        owner.submit(migration + "/work-email/proof", Map.of("code", companies.codeSentTo("anna@fabrikam.example")));
        assertThat(owner.get(migration).body()).contains("anna@fabrikam.example", "Move the account");

        assertThat(location(owner.submit(migration + "/completion", Map.of()))).endsWith(migration);
        assertThat(owner.get(migration).body()).contains("The account has moved");
        for (String page : List.of(migration, "/accounts/contoso", "/accounts/contoso/settings")) {
            assertThat(owner.get(page).body()).as(page).contains("Go on as <bdi>anna@fabrikam.example</bdi>");
        }
        assertThat(owner.get("/accounts/contoso/settings/users").body()).doesNotContain("name=\"emails\"");

        Browser anna = goingOn(owner, "anna@fabrikam.example");
        assertThat(anna.get("/accounts/contoso/settings/users").body())
                .contains("name=\"emails\"")
                .doesNotContain("Go on as");
        assertThat(owner.get("/accounts").statusCode())
                .as("the former session has ended")
                .isEqualTo(303);
    }

    /** By the one button. */
    private static Browser goingOn(Browser before, String address) throws IOException, InterruptedException {
        HttpResponse<String> gone = before.submit(
                "/sign-in/other", Map.of("account", "contoso", "email", address, "next", "/accounts/contoso/settings"));

        assertThat(location(gone)).endsWith("/accounts/contoso/settings");
        String session = gone.headers().firstValue("set-cookie").orElseThrow();
        return new Browser(before.server(), Optional.of(session.replaceAll("^ferry-session=\"?|[\";].*", "")));
    }

    @Test
    void whoHasNotProvedTheOtherAddressInThisSignInIsSentACode() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        Browser owner = signedIn("owner@contoso.example");

        HttpResponse<String> answer =
                owner.submit("/sign-in/other", Map.of("account", "contoso", "email", "third@contoso.example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("name=\"code\"", "third@contoso.example");
        assertThat(owner.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void aStepAheadIsNotGoneTo() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        Browser owner = signedIn("owner@contoso.example");

        assertThat(owner.get("/accounts/contoso/migration?step=code").body()).contains("Before you start");
        assertThat(owner.submit("/accounts/contoso/migration/completion", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    /** R14: the question with its number, and the answer. */
    @Test
    void aLoadThatTakesUsersAwayIsAskedAbout() throws IOException, InterruptedException {
        try (TestServer own = TestServer.started()) {
            Companies companies = new Companies(own)
                    .with(LegacyAccountSample.named("tailspin")
                            .withUsers(
                                    Samples.owner("ann@tailspin.example"), Samples.contributor("bo@tailspin.example"))
                            .build());
            aLoadThatTakesUsersAwayIsAskedAbout(
                    new Browser(own, companies.operator().token()));
        }
    }

    private static void aLoadThatTakesUsersAwayIsAskedAbout(Browser operator) throws IOException, InterruptedException {
        String job = location(operator.upload("/operator/exports", "an archive", Csrf.token(operator.secret())));
        Matcher export = Pattern.compile("export=([0-9a-f]{64})")
                .matcher(operator.get(job.substring(job.indexOf("/operator"))).body());
        assertThat(export.find()).isTrue();
        Map<String, String> order = Map.of("export", export.group(1), "name", "spring", "silent", "on");

        String refused = location(operator.submit("/operator/waves", order));
        String question =
                operator.get(refused.substring(refused.indexOf("/operator"))).body();
        assertThat(question)
                .contains(
                        "2 users or owners of 2 users",
                        "name=\"removals\" type=\"checkbox\" value=\"2\"",
                        "name=\"export\" value=\"" + export.group(1) + "\"",
                        "name=\"name\" value=\"spring\"",
                        "name=\"silent\"")
                .doesNotContain("name=\"add\"", "name=\"only\"");

        Map<String, String> confirmed = new HashMap<>(order);
        confirmed.put("removals", "2");
        String done = location(operator.submit("/operator/waves", confirmed));
        assertThat(operator.get(done.substring(done.indexOf("/operator"))).body())
                .contains("users no longer in the export");
    }

    /** Whoever begins anew does not have the form of before any more. */
    @Test
    void whoCanHaveNoMoreCodesToSignInIsAskedForTheOneThatTheyHave() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        Browser stranger = new Browser(server, Optional.empty());
        HttpResponse<String> asked = stranger.submit("/sign-in", Map.of("email", "owner@contoso.example"));
        for (int i = 0; i < 30 && asked.statusCode() == 200; i++) {
            asked = stranger.submit("/sign-in", Map.of("email", "owner@contoso.example"));
        }

        assertThat(asked.statusCode()).isEqualTo(429);
        assertThat(asked.body())
                .contains("name=\"code\"", "owner@contoso.example", "No new code can be sent for", "still works");
    }

    /** As the terminal has them; what was typed is there to be mended. */
    @Test
    void howAnExportIsWrittenIsSaidInBothForms() throws IOException, InterruptedException {
        Browser operator = new Browser(server, companies.operator().token());
        String csrf = Csrf.token(operator.secret());

        assertThat(operator.get("/operator/waves").body())
                .contains("id=\"upload-delimiter\"", "id=\"upload-encoding\"", "<option value=\"windows-1252\">");
        HttpResponse<String> refused =
                operator.upload("/operator/exports", "an archive", Map.of("delimiter", "x"), csrf);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("unknown-value");
        location(operator.upload(
                "/operator/exports", "an archive", Map.of("delimiter", ";", "encoding", " windows-1252 "), csrf));

        HttpResponse<String> again = operator.submit(
                "/operator/waves", Map.of("export", "a", "delimiter", "tab", "encoding", "klingon", "name", "spring"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .containsPattern("id=\"start-encoding\"[^>]* value=\"klingon\"[^>]* aria-invalid=\"true\"")
                .containsPattern("<option value=\"tab\" selected")
                .contains("value=\"spring\"");
    }

    @Test
    void anExportIsHandedInAndMovedByForms() throws IOException, InterruptedException {
        try (TestServer own = TestServer.started()) {
            anExportIsHandedInAndMovedByForms(
                    new Browser(own, new Companies(own).operator().token()));
        }
    }

    private static void anExportIsHandedInAndMovedByForms(Browser operator) throws IOException, InterruptedException {
        String job = location(operator.upload("/operator/exports", "an archive", Csrf.token(operator.secret())));
        String path = job.substring(job.indexOf("/operator"));
        Matcher export = Pattern.compile("export=([0-9a-f]{64})")
                .matcher(operator.get(path).body());
        assertThat(export.find()).isTrue();

        String wave = location(operator.submit("/operator/waves", Map.of("export", export.group(1), "name", "spring")));
        HttpResponse<String> page = operator.get(wave.substring(wave.indexOf("/operator")));
        assertThat(page.body()).contains("spring", "had moved before", "rejected");
        assertThat(operator.get(wave.substring(wave.indexOf("/operator")) + "/rejects")
                        .body())
                .contains("memberships.csv");
        HttpResponse<String> report = operator.get(wave.substring(wave.indexOf("/operator")) + "/report");
        assertThat(page.body()).contains("/report\" hx-boost=\"false\" download", "Download the report (HTML)");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"report-spring.html\"");
        assertThat(report.body()).contains("Wave spring", "memberships.csv");
        assertThat(operator.get(path + "/report").headers().firstValue("Location"))
                .as("what was no wave has none")
                .hasValueSatisfying(place -> assertThat(place).endsWith(path));
        assertThat(operator.get("/operator/standing").body()).contains("accounts in all");
    }
}
