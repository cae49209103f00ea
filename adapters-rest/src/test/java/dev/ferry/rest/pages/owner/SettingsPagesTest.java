package dev.ferry.rest.pages.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.Settled.Failure;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.pages.Browser;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account Settings, the invitation and sync-back as people see them (R15 to R17). */
class SettingsPagesTest {
    private static final String SETTINGS = "/accounts/contoso/settings";
    private static final Map<String, String> CONFIRMED = Map.of("confirmed", "on");
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new dev.ferry.rest.Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server);
    }

    private Browser at(Person person) {
        return new Browser(server, person.token());
    }

    private static String page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe");
        return answer.body();
    }

    private static void done(HttpResponse<String> answer, String location) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(location);
    }

    private static String said(Browser browser, HttpResponse<String> answer) throws IOException, InterruptedException {
        done(answer, SETTINGS);
        return page(browser.follow(answer), 200);
    }

    @Test
    void anOwnerAddsChangesAndRemovesUsers() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());

        HttpResponse<String> added = owner.submit(
                SETTINGS + "/users", Map.of("emails", "bo@contoso.example, eve@fabrikam.example", "role", "marketer"));
        assertThat(said(owner, added))
                .contains(
                        "role=\"status\">bo@contoso.example has access now. Invited by mail: eve@fabrikam.example.",
                        "tag active",
                        "tag invitation-pending");
        assertThat(said(owner, owner.submit(SETTINGS + "/users/u6/invitation", Map.of())))
                .contains("The invitation to eve@fabrikam.example was sent again");
        assertThat(said(owner, owner.submit(SETTINGS + "/users/u5/role", Map.of("role", "manager"))))
                .contains("bo@contoso.example: the role is now Manager.");
        assertThat(said(owner, owner.submit(SETTINGS + "/users/u6/removal", CONFIRMED)))
                .contains("role=\"status\">eve@fabrikam.example was removed");
        assertThat(page(owner.get(SETTINGS), 200)).doesNotContain("eve@fabrikam.example", "class=\"said\"");
        assertThat(page(owner.get(SETTINGS), 200)).doesNotContain("class=\"said\"");
        assertThat(page(owner.submit(SETTINGS + "/users", Map.of("emails", "nobody", "role", "owner")), 422))
                .contains("id=\"emails-error\"", ">nobody</textarea>", "href=\"#emails\"", "<title>Error: ");
    }

    /** What was done is said once, to the browser that did it, and no link can have it said. */
    @Test
    void whatWasDoneIsForgottenOnceItWasSaid() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        HttpResponse<String> answer =
                owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "marketer"));

        assertThat(owner.follow(answer).headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("ferry-said=;").contains("Max-Age=0"));
        for (String forged : List.of("bm90aGluZw", "***", "cmVtb3ZlZApBCkI")) {
            assertThat(server.send(
                                    "GET",
                                    SETTINGS,
                                    HttpRequest.BodyPublishers.noBody(),
                                    "Accept",
                                    "text/html",
                                    "Cookie",
                                    "ferry-session=" + owner.session().orElseThrow() + "; ferry-said=" + forged)
                            .body())
                    .as(forged)
                    .contains("<table")
                    .doesNotContain("class=\"said\"");
        }
    }

    @Test
    void nobodyIsRemovedByOneClick() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "marketer"));

        String question = asked(owner, "/users/u5/removal", Map.of("was-role", "marketer"));

        assertThat(question)
                .contains(
                        "Remove bo@contoso.example?",
                        "name=\"confirmed\"",
                        "name=\"was-role\" value=\"marketer\"",
                        "Access ends, here and in Cloud Partner Portal.");
        assertThat(page(owner.get(SETTINGS), 200)).contains("bo@contoso.example");
    }

    @Test
    void whoTakesTheRoleOfOwnerIsAskedFirst() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "owner"));

        assertThat(asked(owner, "/users/u5/role", Map.of("role", "manager")))
                .contains("Change bo@contoso.example to Manager?", "name=\"role\" value=\"manager\"");
        assertThat(said(owner, owner.submit(SETTINGS + "/users/u5/role", with(CONFIRMED, "role", "manager"))))
                .contains("bo@contoso.example: the role is now Manager.");
    }

    private static String asked(Browser browser, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.submit(SETTINGS + form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return page(browser.follow(answer), 200);
    }

    /** Whoever goes back to it, loads it anew or chooses another language there reads it still (R15). */
    @Test
    void aQuestionHasAnAddressOfItsOwn() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "owner"));
        String removal = SETTINGS + "/users/u5/removal?was-role=owner";
        String role = SETTINGS + "/users/u5/role?was-role=owner&role=manager";

        assertThat(page(owner.get(removal, "Accept-Language", "sv"), 200))
                .contains("name=\"was-role\" value=\"owner\"", "lang=sv\"", "Ta bort bo@contoso.example?");
        assertThat(page(owner.get(role), 200)).contains("Change bo@contoso.example to Manager?");
        assertThat(page(owner.get(SETTINGS), 200))
                .contains("bo@contoso.example")
                .doesNotContain("data-undo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u99/removal", "x/removal", "u5/role", "u5/role?role=king", "u5/role?role=manager"})
    void whereThereIsNothingToAskTheAddressOfAQuestionLeadsToTheUsers(String question)
            throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "marketer"));

        done(owner.get(SETTINGS + "/users/" + question), SETTINGS);
    }

    /** Who came with the move has a role that was; who was added or invited later has none (R11, R15). */
    @Test
    void theRoleBeforeTheMoveStaysWhatItWas() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        owner.submit(SETTINGS + "/users", Map.of("emails", "eve@fabrikam.example", "role", "developer"));
        String developer = idOf(owner, "developer@contoso.example");
        owner.submit(SETTINGS + "/users/" + developer + "/role", Map.of("role", "owner"));

        String page = page(owner.get(SETTINGS), 200);

        assertThat(row(page, "developer@contoso.example"))
                .containsPattern("Role before the move\">Contributor<")
                .containsPattern("Role in Cloud Partner Portal\">Owner<");
        assertThat(row(page, "eve@fabrikam.example"))
                .contains("Role before the move\">–<", "Role in Cloud Partner Portal\">–<");
    }

    private static String row(String page, String text) {
        return page.lines()
                .reduce("", (all, line) -> all + line)
                .replaceAll(".*<tr role=\"row\">((?:(?!<tr ).)*" + Pattern.quote(text) + ".*?</tr>).*", "$1");
    }

    private static String idOf(Browser owner, String address) throws IOException, InterruptedException {
        return row(page(owner.get(SETTINGS), 200), address).replaceAll(".*?/users/(u[0-9]+)/.*", "$1");
    }

    @Test
    void everyFieldOfAProgramThatIsWrongIsToldAtOnce() throws IOException, InterruptedException {
        String page = page(
                at(contoso.owner())
                        .submit(
                                SETTINGS + "/programs",
                                Map.of("program-application", "", "program-tenant", "x", "program-object", "")),
                422);

        assertThat(page)
                .contains(
                        "id=\"program-application-error\"",
                        "id=\"program-tenant-error\"",
                        "id=\"program-object-error\"",
                        "data-focus",
                        "href=\"#program-object\"");
    }

    @Test
    void anOwnerAddsAProgram() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        Map<String, String> program = Map.of(
                "program-application",
                "app-1",
                "program-object",
                "build-7",
                "program-name",
                "Builds",
                "program-role",
                "developer");

        assertThat(page(
                        owner.submit(
                                SETTINGS + "/programs",
                                with(
                                        program,
                                        "program-tenant",
                                        Samples.tenantId("fabrikam").toString())),
                        422))
                .contains("id=\"program-tenant-error\"", "value=\"build-7\"", "value=\"Builds\"");
        done(
                owner.submit(
                        SETTINGS + "/programs",
                        with(
                                program,
                                "program-tenant",
                                Samples.tenantId("contoso").toString())),
                SETTINGS);
        assertThat(page(owner.get(SETTINGS), 200)).contains("<bdi>Builds</bdi>", "<bdi>build-7</bdi>");
    }

    @Test
    void whoRemovesThemselvesIsLedToWhatIsStillTheirs() throws IOException, InterruptedException {
        Browser manager = at(contoso.manager());
        String id = page(manager.get(SETTINGS), 200)
                .replaceAll("(?s).*manager@contoso\\.example.*?/users/(u[0-9]+)/removal.*", "$1");

        done(manager.submit(SETTINGS + "/users/" + id + "/removal", CONFIRMED), "/");
    }

    @Test
    void whatCannotBeEmptiedIsToldBesideItsField() throws IOException, InterruptedException {
        Map<String, String> shown = Map.of("displayName", "contoso", "was-displayName", "contoso", "was-country", "SE");

        assertThat(page(at(contoso.owner()).submit(SETTINGS + "/profile", with(shown, "country", "")), 422))
                .contains("id=\"country-error\"");
    }

    /** A country is chosen by its name in the reader's language, and nothing that is typed is cut. */
    @Test
    void aCountryIsChosenByItsName() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());

        assertThat(page(owner.get(SETTINGS + "/profile", "Accept-Language", "sv"), 200))
                .contains(
                        "<select id=\"country\"",
                        "<option value=\"SE\" selected>Sverige</option>",
                        "<option value=\"DE\">Tyskland</option>")
                .doesNotContain("maxlength");
    }

    @Test
    void whatIsTooLongIsRefusedAndShownAgainWhole() throws IOException, InterruptedException {
        String name = "x".repeat(501);
        String page = page(at(contoso.owner()).submit(SETTINGS + "/profile", Map.of("companyName", name)), 422);

        assertThat(page).contains("id=\"companyName-error\"", "value=\"" + name + "\"", "500");
        String longer = "y".repeat(1_001);
        assertThat(page(at(contoso.owner()).submit(SETTINGS + "/profile", Map.of("mpnId", longer)), 422))
                .contains("value=\"" + longer + "\"");
    }

    @Test
    void whoCameAlongWithoutARoleIsLetIn() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        String path = page(owner.get(SETTINGS), 200).replaceAll("(?s).*action=\"([^\"]*)/mapping\".*", "$1");

        done(owner.submit(path + "/mapping", Map.of("email", "pia@contoso.example", "role", "developer")), SETTINGS);
        assertThat(page(owner.get(SETTINGS), 200))
                .contains("pia@contoso.example")
                .doesNotContain("/mapping\"");
    }

    @Test
    void aManagerSeesNoWayToTouchAnOwnerAndADeveloperNoneAtAll() throws IOException, InterruptedException {
        assertThat(page(at(contoso.manager()).get(SETTINGS), 200))
                .contains("/removal\"")
                .doesNotContain("<option value=\"owner\"");
        assertThat(page(at(contoso.developer()).get(SETTINGS), 200))
                .contains("owner@contoso.example")
                .doesNotContain("<form method=\"post\" action=\"/accounts");
        assertThat(page(at(contoso.developer()).submit(SETTINGS + "/profile", Map.of("displayName", "x")), 403))
                .contains("role=\"alert\"");
    }

    @Test
    void theProfileIsChangedAndShownEscaped() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());

        done(
                owner.submit(SETTINGS + "/profile", Map.of("displayName", HOSTILE, "country", "NO")),
                SETTINGS + "/profile");
        assertThat(page(owner.get(SETTINGS + "/profile"), 200))
                .contains("&lt;script&gt;alert(1)", "value=\"NO\" selected")
                .doesNotContain("<script>alert");
        assertThat(page(owner.get(SETTINGS), 200)).contains("One change is on the way");
        assertThat(page(owner.submit(SETTINGS + "/profile", Map.of("displayName", " ")), 422))
                .contains("id=\"displayName-error\"");
    }

    @Test
    void aFormUndoesNothingThatSomebodyElseChangedMeanwhile() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        Map<String, String> shown =
                Map.of("displayName", "contoso", "was-displayName", "contoso", "country", "SE", "was-country", "SE");
        done(owner.submit(SETTINGS + "/profile", with(shown, "displayName", "Contoso Nordic")), SETTINGS + "/profile");

        done(owner.submit(SETTINGS + "/profile", with(shown, "country", "NO")), SETTINGS + "/profile");
        assertThat(page(owner.get(SETTINGS + "/profile"), 200))
                .contains("value=\"Contoso Nordic\"", "value=\"NO\" selected");

        assertThat(page(owner.submit(SETTINGS + "/profile", with(shown, "displayName", "Contoso South")), 412))
                .as("what was typed is there still, beside what is shown")
                .contains("role=\"alert\"", "value=\"Contoso South\"", "value=\"Contoso Nordic\"");
    }

    @Test
    void whatWasNotTouchedShowsWhatIsThereNowWhenAnotherFieldIsWrong() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        Map<String, String> shown =
                Map.of("displayName", "contoso", "was-displayName", "contoso", "country", "SE", "was-country", "SE");
        done(owner.submit(SETTINGS + "/profile", with(shown, "displayName", "Contoso Nordic")), SETTINGS + "/profile");

        assertThat(page(owner.submit(SETTINGS + "/profile", with(shown, "country", "Sweden")), 422))
                .contains("value=\"Sweden\"", "name=\"displayName\" type=\"text\" value=\"Contoso Nordic\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/contoso/settings/profile, /accounts/contoso/settings/profile",
        "/accounts/contoso/settings/users/u1/role, /accounts/contoso/settings",
        "/accounts/contoso/migration/work-email/proof, /accounts/contoso/migration",
        "/operator/accounts/contoso/comparison/repair, /operator/accounts/contoso/comparison",
        "/sign-in/code, /accounts"
    })
    void aFormsAddressLeadsToItsPageInTheLanguageThatIsChosenThere(String address, String page)
            throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        HttpResponse<String> answer = owner.get(address + "?lang=sv", "Accept", "text/html");
        String kept = "";
        for (int steps = 0; answer.statusCode() == 303 && steps < 9; steps++) {
            kept += answer.headers().firstValue("Set-Cookie").orElse("");
            String next = answer.headers().firstValue("Location").orElseThrow();
            answer = owner.get(next.replaceFirst("^https?://[^/]+", ""), "Accept", "text/html");
        }

        assertThat(answer.request().uri().getPath()).isEqualTo(page);
        assertThat(kept).contains("=sv");
    }

    @Test
    void cellsOfASheetAreAddresses() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());

        done(
                owner.submit(
                        SETTINGS + "/users",
                        Map.of("emails", "bo@contoso.example\tcy@contoso.example", "role", "marketer")),
                SETTINGS);
        assertThat(page(owner.get(SETTINGS), 200)).contains("bo@contoso.example", "cy@contoso.example");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void aUserWhoHasAnotherRoleByNowIsLookedAtAgainFirst() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "marketer"));
        done(owner.submit(SETTINGS + "/users/u5/role", Map.of("role", "owner", "was-role", "marketer")), SETTINGS);

        assertThat(page(owner.submit(SETTINGS + "/users/u5/removal", with(CONFIRMED, "was-role", "marketer")), 412))
                .contains("role=\"alert\"", "bo@contoso.example");
        done(owner.submit(SETTINGS + "/users/u5/removal", with(CONFIRMED, "was-role", "owner")), SETTINGS);
    }

    @Test
    void anAddressThatCannotBeMappedStandsThereStillWithWhatIsWrong() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        String path = page(owner.get(SETTINGS), 200).replaceAll("(?s).*action=\"([^\"]*)/mapping\".*", "$1");
        String user = path.substring(path.lastIndexOf('/') + 1);

        assertThat(page(owner.submit(path + "/mapping", Map.of("email", "pia@", "role", "manager")), 422))
                .contains("id=\"" + user + "-email-error\"", "value=\"pia@\"", "<details class=\"acts-of\" open>");
    }

    @Test
    void whoWasInvitedAcceptsByTheCode() throws IOException, InterruptedException {
        at(contoso.owner()).submit(SETTINGS + "/users", Map.of("emails", "eve@fabrikam.example", "role", "developer"));
        Browser eve = at(contoso.companies().signedIn("eve@fabrikam.example"));
        String code = contoso.companies().codeSentTo("eve@fabrikam.example");

        page(eve.get("/accounts/contoso"), 404);
        assertThat(page(eve.get("/accounts"), 200)).contains("You are invited to ", "/accounts/contoso/invitation");
        assertThat(page(eve.get("/accounts/contoso/invitation"), 200)).contains("one-time-code");
        assertThat(page(eve.submit("/accounts/contoso/invitation", Map.of("code", "x")), 422))
                .contains("id=\"code-error\"");
        assertThat(page(eve.get("/accounts/contoso/invitation"), 200))
                .contains("<bdi>contoso</bdi>", "Your role would be: Developer");
        HttpResponse<String> accepted = eve.submit("/accounts/contoso/invitation", Map.of("code", code));
        done(accepted, "/accounts/contoso");
        assertThat(page(eve.follow(accepted), 200)).contains("Welcome to contoso. Your role: Developer.");
        assertThat(page(eve.get("/accounts/contoso/invitation"), 200))
                .contains("You are in this account already")
                .doesNotContain("name=\"code\"");
        page(eve.get("/accounts/contoso"), 200);
    }

    /** Of the account they are told nothing (R3), but what to do. */
    @Test
    void whoSignedInUnderAnotherAddressThanWasInvitedIsToldSo() throws IOException, InterruptedException {
        Browser other = at(contoso.companies().signedIn("other@fabrikam.example"));

        assertThat(page(other.submit("/accounts/contoso/invitation", Map.of("code", "123456")), 404))
                .contains("id=\"code-error\"", "No invitation was sent to other@fabrikam.example");
        assertThat(page(other.submit("/accounts/nothing/invitation", Map.of("code", "123456")), 404))
                .contains("No invitation was sent to other@fabrikam.example");
    }

    @Test
    void anOperatorComparesAndMends() throws IOException, InterruptedException {
        server.stores().legacyPortal().put(Samples.id("contoso"), Samples.owner("mallory@contoso.example"));
        Browser operator = at(contoso.companies().operator());
        String comparison = "/operator/accounts/contoso/comparison";

        assertThat(page(operator.get("/operator/accounts/contoso"), 200)).contains(comparison);
        assertThat(page(operator.get(comparison), 200)).contains("mallory@contoso.example", "not in Partner Center");
        done(operator.submit(comparison + "/repair", Map.of()), comparison);
        assertThat(page(operator.get(comparison), 200)).contains("on their way").doesNotContain("/repair\"");
        assertThat(page(operator.get("/operator/sync-back"), 200)).contains("Nothing is set aside");
    }

    @Test
    void whatThePortalWillNeverTakeIsGivenUpWhereThatIsConfirmed() throws IOException, InterruptedException {
        at(contoso.owner()).submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "developer"));
        SyncQueue queue = server.stores().syncQueue();
        ClaimedRun run = queue.claim(1, 1, Samples.NOON, Duration.ofMinutes(1)).getFirst();
        queue.settle(List.of(new Settled(run, 0, Optional.of(new Failure.SetAside("no such group")))), Samples.NOON);
        String number = Long.toString(run.changes().getFirst().number());
        Browser operator = at(contoso.companies().operator());
        String drop = "/operator/sync-back/drop";
        Map<String, String> form = Map.of("account", "contoso", "number", number);

        assertThat(page(operator.get("/operator/sync-back"), 200))
                .contains("<code>" + number + "</code>", "no such group", "action=\"" + drop + "\"")
                .doesNotContain("<details class=\"acts-of\" open>");
        assertThat(page(operator.submit(drop, form), 422))
                .contains("role=\"alert\"", "<details class=\"acts-of\" open>", "no such group");
        assertThat(page(operator.submit(drop, Map.of("account", "contoso", "number", "x", "confirmed", "on")), 409))
                .contains("is not set aside", "no such group");
        done(operator.submit(drop, with(form, "confirmed", "on")), "/operator/accounts/contoso/comparison");
        assertThat(page(operator.get("/operator/sync-back"), 200)).contains("Nothing is set aside");
    }
}
