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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Account Settings, the invitation and sync-back as people see them (R15 to R17). */
class SettingsPagesTest {
    private static final String SETTINGS = "/accounts/contoso/settings";
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

    @Test
    void anOwnerAddsChangesAndRemovesUsers() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());

        done(
                owner.submit(
                        SETTINGS + "/users",
                        Map.of("emails", "bo@contoso.example, eve@fabrikam.example", "role", "marketer")),
                SETTINGS + "?done=added");
        assertThat(page(owner.get(SETTINGS + "?done=added"), 200))
                .contains(
                        "role=\"status\">Added. ",
                        "bo@contoso.example",
                        "tag active",
                        "eve@fabrikam.example",
                        "tag invitation-pending");
        done(owner.submit(SETTINGS + "/users/u6/invitation", Map.of()), SETTINGS + "?done=invited");
        done(owner.submit(SETTINGS + "/users/u5/role", Map.of("role", "manager")), SETTINGS + "?done=changed");
        done(owner.submit(SETTINGS + "/users/u6/removal", Map.of()), SETTINGS + "?done=removed");
        assertThat(page(owner.get(SETTINGS), 200)).doesNotContain("eve@fabrikam.example", "role=\"status\"");
        assertThat(page(owner.get(SETTINGS + "?done=whatever"), 200)).doesNotContain("role=\"status\"");
        assertThat(page(owner.submit(SETTINGS + "/users", Map.of("emails", "nobody", "role", "owner")), 422))
                .contains("id=\"emails-error\"", "value=\"nobody\"");
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
                SETTINGS + "?done=added");
        assertThat(page(owner.get(SETTINGS), 200)).contains("<bdi>Builds</bdi>", "<bdi>build-7</bdi>");
    }

    @Test
    void whoRemovesThemselvesIsLedToWhatIsStillTheirs() throws IOException, InterruptedException {
        Browser manager = at(contoso.manager());
        String id = page(manager.get(SETTINGS), 200)
                .replaceAll("(?s).*manager@contoso\\.example.*?/users/(u[0-9]+)/removal.*", "$1");

        done(manager.submit(SETTINGS + "/users/" + id + "/removal", Map.of()), "/");
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

        assertThat(page(owner.get(SETTINGS, "Accept-Language", "sv"), 200))
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

        done(
                owner.submit(path + "/mapping", Map.of("email", "pia@contoso.example", "role", "developer")),
                SETTINGS + "?done=let-in");
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
                SETTINGS + "?done=saved");
        assertThat(page(owner.get(SETTINGS), 200))
                .contains("&lt;script&gt;alert(1)", "value=\"NO\" selected", "One change is on the way")
                .doesNotContain("<script>alert");
        assertThat(page(owner.submit(SETTINGS + "/profile", Map.of("displayName", " ")), 422))
                .contains("id=\"displayName-error\"");
    }

    @Test
    void aFormUndoesNothingThatSomebodyElseChangedMeanwhile() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        Map<String, String> shown =
                Map.of("displayName", "contoso", "was-displayName", "contoso", "country", "SE", "was-country", "SE");
        done(
                owner.submit(SETTINGS + "/profile", with(shown, "displayName", "Contoso Nordic")),
                SETTINGS + "?done=saved");

        done(owner.submit(SETTINGS + "/profile", with(shown, "country", "NO")), SETTINGS + "?done=saved");
        assertThat(page(owner.get(SETTINGS), 200)).contains("value=\"Contoso Nordic\"", "value=\"NO\" selected");

        assertThat(page(owner.submit(SETTINGS + "/profile", with(shown, "displayName", "Contoso South")), 412))
                .as("what was typed is there still, beside what is shown")
                .contains("role=\"alert\"", "value=\"Contoso South\"", "value=\"Contoso Nordic\"");
    }

    @Test
    void whatWasNotTouchedShowsWhatIsThereNowWhenAnotherFieldIsWrong() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        Map<String, String> shown =
                Map.of("displayName", "contoso", "was-displayName", "contoso", "country", "SE", "was-country", "SE");
        done(
                owner.submit(SETTINGS + "/profile", with(shown, "displayName", "Contoso Nordic")),
                SETTINGS + "?done=saved");

        assertThat(page(owner.submit(SETTINGS + "/profile", with(shown, "country", "Sweden")), 422))
                .contains("value=\"Sweden\"", "name=\"displayName\" type=\"text\" value=\"Contoso Nordic\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/contoso/settings/profile, /accounts/contoso/settings",
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
                SETTINGS + "?done=added");
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
        done(
                owner.submit(SETTINGS + "/users/u5/role", Map.of("role", "owner", "was-role", "marketer")),
                SETTINGS + "?done=changed");

        assertThat(page(owner.submit(SETTINGS + "/users/u5/removal", Map.of("was-role", "marketer")), 412))
                .contains("role=\"alert\"", "bo@contoso.example");
        done(owner.submit(SETTINGS + "/users/u5/removal", Map.of("was-role", "owner")), SETTINGS + "?done=removed");
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
        assertThat(page(eve.get("/accounts/contoso/invitation"), 200)).contains("one-time-code");
        assertThat(page(eve.submit("/accounts/contoso/invitation", Map.of("code", "x")), 422))
                .contains("id=\"code-error\"");
        done(eve.submit("/accounts/contoso/invitation", Map.of("code", code)), "/accounts/contoso");
        page(eve.get("/accounts/contoso"), 200);
    }

    @Test
    void anOperatorComparesAndMends() throws IOException, InterruptedException {
        server.stores().legacyPortal().put(Samples.id("contoso"), Samples.owner("mallory@contoso.example"));
        Browser operator = at(contoso.companies().operator());
        String comparison = "/operator/accounts/contoso/comparison";

        assertThat(page(operator.get("/operator/accounts/contoso"), 200)).contains(comparison);
        assertThat(page(operator.get(comparison), 200)).contains("mallory@contoso.example", "not in Partner Center");
        done(operator.submit(comparison + "/repair", Map.of()), comparison + "?done=repaired");
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
        done(
                operator.submit(drop, with(form, "confirmed", "on")),
                "/operator/accounts/contoso/comparison?done=dropped");
        assertThat(page(operator.get("/operator/sync-back"), 200)).contains("Nothing is set aside");
    }
}
