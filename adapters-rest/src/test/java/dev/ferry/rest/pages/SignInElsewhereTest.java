package dev.ferry.rest.pages;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.identity.InMemorySignInElsewhere;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people sign in elsewhere: the pages' way there and back, and what programs are told. */
class SignInElsewhereTest {
    private static final SignIn OWNER = Samples.signIn("owner@contoso.example");

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private InMemorySignInElsewhere elsewhere = server.peopleSignInElsewhere();

    @BeforeEach
    void start() {
        elsewhere = server.peopleSignInElsewhere();
        new Companies(server).with(Samples.legacyAccount("contoso"));
    }

    @Test
    void theSignInLeadsThereAndBackToWhereTheyWereGoing() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/?next=/accounts/contoso");
        assertThat(page.body())
                .contains("href=\"/sign-in/begin?next=%2Faccounts%2Fcontoso\"")
                .doesNotContain("name=\"email\"");

        HttpResponse<String> begun = get("/sign-in/begin?next=/accounts/contoso");
        HttpResponse<String> back = comesBack(begun, OWNER);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back).getPath()).isEqualTo("/accounts/contoso");
        assertThat(cookie(back, "ferry-sign-in")).isEmpty();

        assertThat(get("/accounts/contoso", "Cookie", "ferry-session=" + cookie(back, "ferry-session"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatTheBrowserKeepsIsForTheServerAlone() throws IOException, InterruptedException {
        HttpResponse<String> begun = get("/sign-in/begin");

        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("ferry-sign-in=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/%5cevil.example",
                "/accounts/..//evil.example",
                "javascript:alert(1)",
                "/sign-out"
            })
    void nobodyIsLedAnywhereElse(String next) throws IOException, InterruptedException {
        HttpResponse<String> back =
                comesBack(get("/sign-in/begin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)), OWNER);

        assertThat(location(back)).hasToString("/");
    }

    @Test
    void anAnswerWithoutItsBrowserSignsNobodyIn() throws IOException, InterruptedException {
        String query = elsewhere.comesBack(location(get("/sign-in/begin")), OWNER);
        HttpResponse<String> stolen = get("/sign-in/callback?" + query);
        HttpResponse<String> others = get(
                "/sign-in/callback?" + query,
                "Cookie",
                "ferry-sign-in=" + cookie(get("/sign-in/begin"), "ferry-sign-in"));

        for (HttpResponse<String> answer : List.of(stolen, others, get("/sign-in/callback?error=access_denied"))) {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer).getPath() + "?" + location(answer).getQuery())
                    .isEqualTo("/?failed=true");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("ferry-session"));
        }
        assertThat(get("/?failed=true").body()).contains("id=\"failed\"");
    }

    @Test
    void aSignInThatNoBrowserCanKeepIsExplainedAndNotBegunAgain() throws IOException, InterruptedException {
        SignIn large = new SignIn(
                OWNER.issuer(),
                "s".repeat(InMemorySignInElsewhere.LONGEST_SUBJECT + 1),
                Optional.empty(),
                false,
                true,
                OWNER.email(),
                true,
                false);
        HttpResponse<String> back = comesBack(get("/sign-in/begin"), large);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back)).hasToString("/problems/sign-in-too-large");
        assertThat(back.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("ferry-session"));
        assertThat(get("/problems/sign-in-too-large").body()).contains("sub and sid");
    }

    @Test
    void aSessionOfBeforeEndsAndAnotherBegins() throws IOException, InterruptedException {
        String before = session();
        HttpResponse<String> begun = get("/sign-in/begin");
        HttpResponse<String> back = get(
                "/sign-in/callback?" + elsewhere.comesBack(location(begun), OWNER),
                "Cookie",
                "ferry-session=" + before + "; ferry-sign-in=" + cookie(begun, "ferry-sign-in"));

        assertThat(cookie(back, "ferry-session")).isNotEmpty().isNotEqualTo(before);
        assertThat(get("/accounts", "Cookie", "ferry-session=" + before).statusCode())
                .isEqualTo(303);
    }

    /** R7: an address that nobody vouches for shows no account; a code that was sent there does. */
    @Test
    void whoseAddressNobodyVouchesForProvesItByACode() throws IOException, InterruptedException {
        SignIn claimed =
                new SignIn(OWNER.issuer(), OWNER.subject(), OWNER.tenant(), false, false, OWNER.email(), false, false);
        Companies companies = new Companies(server).with(Samples.legacyAccount("contoso"));
        Browser before =
                new Browser(server, Optional.of(cookie(comesBack(get("/sign-in/begin"), claimed), "ferry-session")));
        assertThat(before.get("/accounts").body())
                .contains("Show that owner@contoso.example is your address", "action=\"/sign-in/address\"")
                .doesNotContain("/accounts/contoso");

        String asked = before.submit("/sign-in/address", Map.of()).body();
        String visit = asked.replaceAll("(?s).*name=\"signIn\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> wrong = before.submit("/sign-in/address/code", Map.of("signIn", visit, "code", "000000x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"code-error\"");
        HttpResponse<String> proved = before.submit(
                "/sign-in/address/code",
                Map.of("signIn", visit, "code", companies.codeSentTo("owner@contoso.example")));

        assertThat(location(proved)).hasToString("/accounts");
        Browser after = new Browser(server, Optional.of(cookie(proved, "ferry-session")));
        assertThat(after.get("/accounts").body())
                .contains("/accounts/contoso")
                .doesNotContain("action=\"/sign-in/address\"");
        assertThat(before.get("/accounts").statusCode()).isEqualTo(303);
        assertThat(location(after.submit("/sign-in/address", Map.of()))).hasToString("/accounts");
    }

    @Test
    void whoSignsOutGoesOnToSignOutThere() throws IOException, InterruptedException {
        Browser browser = new Browser(server, Optional.of(session()));
        HttpResponse<String> out = browser.submit("/sign-out", Map.of());

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body())
                .contains("http-equiv=\"refresh\"", "https://provider.example/sign-out?back=")
                .doesNotContain("owner@contoso.example");
        assertThat(cookie(out, "ferry-session")).isEmpty();
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(303);
    }

    /** Who is signed in there comes back as the same person. */
    @Test
    void whoGoesOnAsSomebodyElseSignsOutThereFirst() throws IOException, InterruptedException {
        Browser browser = new Browser(server, Optional.of(session()));
        HttpResponse<String> out = browser.submit(
                "/sign-in/other", Map.of("account", "contoso", "email", "work@contoso.example", "next", "/accounts"));

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).contains("http-equiv=\"refresh\"", "https://provider.example/sign-out?back=");
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(303);
    }

    @Test
    void whoSignedOutThereIsSignedOutHere() throws IOException, InterruptedException {
        Browser browser = new Browser(server, Optional.of(session()));
        String word = "logout_token=" + elsewhere.logoutToken(OWNER);

        assertThat(backChannel(word).statusCode()).isEqualTo(200);
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(303);
        for (String none : List.of(word, "logout_token=rubbish", "logout_token=", "", "x=y")) {
            HttpResponse<String> refused = backChannel(none);
            assertThat(refused.statusCode()).as(none).isEqualTo(400);
        }
        assertThat(backChannel("logout_token=rubbish").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void whileItIsAwayPeopleAreToldToTryLater() throws IOException, InterruptedException {
        elsewhere.fail(FaultKind.REFUSES);

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/sign-in/begin").statusCode()).isEqualTo(503);
        assertThat(backChannel("logout_token=x").statusCode()).isEqualTo(503);
    }

    @Test
    void r26WhoSignedInIsWrittenDown() throws IOException, InterruptedException {
        session();
        comesBack(
                get("/sign-in/begin"),
                new SignIn(OWNER.issuer(), "claimer", Optional.empty(), false, true, OWNER.email(), false, false));

        try (Stream<HistoryEntry> entries = server.stores().history().entries(Optional.empty())) {
            assertThat(entries.filter(entry -> entry.action() == Action.SIGNED_IN))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.facts()).containsEntry("by", "provider"));
        }
    }

    @Test
    void codesByMailAreForWhoSignsInHere() throws IOException, InterruptedException {
        Person nobody = Person.nobody(server);

        assertThat(Person.problem(
                                nobody.post("/sign-in", "{\"email\": \"owner@contoso.example\"}"),
                                409,
                                "sign-in-elsewhere")
                        .path("link")
                        .asText())
                .isEqualTo("https://ferry.example/sign-in/begin");
        Person.problem(
                nobody.post("/sign-in/token", "{\"email\": \"owner@contoso.example\", \"code\": \"123456\"}"),
                409,
                "sign-in-elsewhere");
        assertThat(new Browser(server, Optional.empty())
                        .submit("/sign-in", Map.of("email", "owner@contoso.example"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void programsAreToldWhereTokensAreToBeHad() throws IOException, InterruptedException {
        String told = server.url("/.well-known/oauth-protected-resource").toString();

        assertThat(Person.body(server.get("/.well-known/oauth-protected-resource"), 200)
                        .at("/authorization_servers/0")
                        .asText())
                .isEqualTo("https://provider.example/");
        assertThat(challenge(Person.nobody(server))).isEqualTo("Bearer resource_metadata=\"" + told + "\"");
        assertThat(challenge(Person.withToken(server, "rubbish")))
                .isEqualTo("Bearer error=\"invalid_token\", resource_metadata=\"" + told + "\"");
        assertThat(Person.withToken(server, elsewhere.tokenOf(OWNER)).get("/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereFerryMakesTheTokensNothingOfThatIsThere() throws IOException, InterruptedException {
        server.forgetAll();

        assertThat(server.get("/.well-known/oauth-protected-resource").statusCode())
                .isEqualTo(404);
        assertThat(challenge(Person.nobody(server))).isEqualTo("Bearer");
        assertThat(location(get("/sign-in/begin")).getPath()).isEqualTo("/");
        assertThat(location(get("/sign-in/callback?code=x&state=y")).getPath()).isEqualTo("/");
        assertThat(backChannel("logout_token=x").statusCode()).isEqualTo(400);
    }

    private static String challenge(Person person) throws IOException, InterruptedException {
        return person.get("/me").headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private String session() throws IOException, InterruptedException {
        return cookie(comesBack(get("/sign-in/begin"), OWNER), "ferry-session");
    }

    /** With what the browser was given to keep. */
    private HttpResponse<String> comesBack(HttpResponse<String> begun, SignIn who)
            throws IOException, InterruptedException {
        return get(
                "/sign-in/callback?" + elsewhere.comesBack(location(begun), who),
                "Cookie",
                "ferry-sign-in=" + cookie(begun, "ferry-sign-in"));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(String path, String... more) throws IOException, InterruptedException {
        String[] headers = Stream.concat(Stream.of("Accept", "text/html,application/xhtml+xml"), Stream.of(more))
                .toArray(String[]::new);
        return server.send("GET", path, noBody(), headers);
    }

    private static HttpResponse<String> backChannel(String form) throws IOException, InterruptedException {
        return server.send(
                "POST", "/sign-out/back-channel", ofString(form), "Content-Type", "application/x-www-form-urlencoded");
    }
}
