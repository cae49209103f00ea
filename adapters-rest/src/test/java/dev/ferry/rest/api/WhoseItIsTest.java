package dev.ferry.rest.api;

import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.description.Described;
import dev.ferry.rest.api.wave.OperatorsWork;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.testkit.export.InMemoryUploads;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route of the API × who asks (R3, R4). A route without a row here fails the build. */
public class WhoseItIsTest {
    private static final String SIGN_IN = "{\"email\":\"somebody@contoso.example\"}";
    private static final String PROOF = "{\"code\":\"000000\"}";
    private static final String EMAIL = "{\"email\":\"owner@contoso.example\"}";
    private static final String MPN_ID = "{\"mpnId\":\"1\"}";
    private static final String OWNER = "{\"email\":\"new@contoso.example\",\"reason\":\"The last one left.\"}";
    private static final String ARCHIVE = "an archive";
    private static final String EXPORT =
            new InMemoryUploads().keep(new ByteArrayInputStream(ARCHIVE.getBytes(StandardCharsets.UTF_8)));
    private static final String USER = "{\"email\":\"new@contoso.example\",\"role\":\"owner\"}";
    private static final String MAPPING = "{\"email\":\"new@contoso.example\",\"role\":\"owner\"}";
    private static final String PROGRAM = "{\"program\":\"commercial-marketplace\"}";
    private static final String SHOWN = "{\"version\":\"2019-03-01\",\"digest\":\"of what was shown\"}";
    private static final String BILLING =
            "{\"companyName\":\"Contoso\",\"country\":\"SE\",\"address\":\"Main Street 1\",\"contact\":\"Ann\"}";
    private static final String LINK = "{\"appSourceUrl\":\"https://appsource.example/product/contoso.crm\"}";
    private static final String COMPANY = "{\"companyName\":\"Contoso\",\"country\":\"SE\"}";

    /** What a request is answered, by who sends it; a stranger is an owner of another account. */
    record Row(String body, int owner, int contributor, int stranger, int operator, int nobody) {
        int by(String who) {
            return switch (who) {
                case "owner" -> owner;
                case "contributor" -> contributor;
                case "stranger", "unproved" -> stranger;
                case "operator" -> operator;
                case "nobody", "bad token" -> nobody;
                default -> throw new IllegalArgumentException(who);
            };
        }
    }

    private static final String SUBMISSION = "{\"platformVersion\":\"10.0\"}";
    private static final String DECISION = "{\"decision\":\"none\"}";
    private static final String WAIVER = "{\"deadline\":\"published-move\",\"reason\":\"so agreed\"}";
    private static final String VERDICT = "{\"verdict\":\"approved\"}";
    private static final String NEW_CASE = "{\"topic\":\"managing\",\"text\":\"How?\"}";
    private static final String ANSWER = "{\"state\":\"closed\",\"text\":\"So.\"}";
    private static final String NEW_OFFER =
            "{\"offerId\":\"crm\",\"name\":\"CRM\",\"kind\":\"dynamics-365-operations\"}";

    public static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        row("POST /sign-in", SIGN_IN, 202, 202, 202, 202, 202);
        row("POST /sign-in/token", "{\"email\":\"x@y.example\",\"code\":\"1\"}", 422, 422, 422, 422, 422);
        row("DELETE /sign-in", "", 204, 204, 204, 204, 401);
        row("GET /me", "", 200, 200, 200, 200, 401);
        row("GET /accounts", "", 403, 403, 403, 200, 401);
        row("POST /invitations", "{\"dryRun\":true}", 403, 403, 403, 202, 401);
        row("GET /readiness", "", 403, 403, 403, 200, 401);
        row("GET /figures", "", 403, 403, 403, 200, 401);
        row("GET /systems", "", 403, 403, 403, 200, 401);
        row("GET /accounts/{publisherId}", "", 200, 200, 404, 200, 401);
        row("GET /accounts/{publisherId}/banner", "", 200, 200, 404, 200, 401);
        row("GET /accounts/{publisherId}/history", "", 200, 403, 404, 200, 401);
        row("GET /accounts/{publisherId}/users", "", 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/users", USER, 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/users/batch", "{\"users\":[" + USER + "]}", 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/users/{userId}", "", 409, 409, 404, 409, 401);
        row("PATCH /accounts/{publisherId}/users/{userId}", "{\"role\":\"owner\"}", 409, 409, 404, 409, 401);
        row("DELETE /accounts/{publisherId}/users/{userId}", "", 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/users/{userId}/mapping", MAPPING, 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/users/{userId}/invitation", "", 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/invitation/acceptance", PROOF, 404, 404, 404, 404, 401);
        row("PATCH /accounts/{publisherId}", "{\"displayName\":\"Contoso\"}", 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/enrolment", "", 200, 200, 404, 200, 401);
        row("PUT /accounts/{publisherId}/enrolment", PROGRAM, 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/agreements", "", 200, 200, 404, 200, 401);
        row("PUT /accounts/{publisherId}/agreements/isv-addendum", SHOWN, 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/billing", "", 409, 409, 404, 409, 401);
        row("PUT /accounts/{publisherId}/billing", BILLING, 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/billing/confirmation", "", 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/offers", "", 200, 200, 404, 200, 401);
        row("POST /accounts/{publisherId}/offers", NEW_OFFER, 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/offers/{offerId}", "", 404, 404, 404, 404, 401);
        row("DELETE /accounts/{publisherId}/offers/{offerId}", "", 404, 404, 404, 404, 401);
        row("GET /accounts/{publisherId}/offers/{offerId}/look-alikes", "", 409, 409, 404, 409, 401);
        row("PUT /accounts/{publisherId}/offers/{offerId}/duplicate", DECISION, 409, 409, 404, 409, 401);
        row("PUT /accounts/{publisherId}/offers/{offerId}/kind", "{\"correct\":true}", 409, 409, 404, 409, 401);
        row("GET /accounts/{publisherId}/offers/{offerId}/pages/{page}", "", 404, 404, 404, 404, 401);
        row("PUT /accounts/{publisherId}/offers/{offerId}/pages/{page}", "{}", 404, 404, 404, 404, 401);
        row("PUT /accounts/{publisherId}/offers/{offerId}/marketplace-link", LINK, 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/offers/{offerId}/submission", SUBMISSION, 409, 409, 404, 409, 401);
        row("DELETE /accounts/{publisherId}/offers/{offerId}/submission", "", 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/offers/{offerId}/go-live", "", 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/offers/{offerId}/certification", VERDICT, 403, 403, 404, 409, 401);
        row(
                "POST /offers/jobs",
                "{\"act\":\"certify\",\"verdict\":\"approved\",\"dryRun\":true}",
                403,
                403,
                403,
                202,
                401);
        row("GET /certifications", "", 403, 403, 403, 200, 401);
        row("GET /offers", "", 403, 403, 403, 200, 401);
        row("GET /solutions", "", 403, 403, 403, 200, 401);
        row("POST /accounts/{publisherId}/offers/{offerId}/waiver", WAIVER, 403, 403, 403, 404, 401);
        row("DELETE /accounts/{publisherId}/offers/{offerId}/waiver", "", 403, 403, 403, 404, 401);
        row("GET /deadlines", "", 403, 403, 403, 200, 401);
        row("GET /deadlines/standing", "", 403, 403, 403, 200, 401);
        row("GET /accounts/{publisherId}/cases", "", 200, 403, 404, 200, 401);
        row("POST /accounts/{publisherId}/cases", NEW_CASE, 201, 403, 404, 403, 401);
        row("GET /accounts/{publisherId}/cases/{caseId}", "", 404, 403, 404, 404, 401);
        row("POST /accounts/{publisherId}/cases/{caseId}/answer", ANSWER, 403, 403, 403, 404, 401);
        row("GET /cases", "", 403, 403, 403, 200, 401);
        row("GET /accounts/{publisherId}/sync-back", "", 200, 403, 404, 200, 401);
        row("POST /accounts/{publisherId}/sync-back/comparison", "", 409, 403, 404, 409, 401);
        row("POST /accounts/{publisherId}/sync-back/repair", "{\"removals\":4}", 403, 403, 403, 409, 401);
        row("POST /accounts/{publisherId}/sync-back/drop", "{\"number\":1}", 403, 403, 403, 409, 401);
        row("GET /sync-back", "", 403, 403, 403, 200, 401);
        row("POST /sync-back/retry", "{\"publisherId\":\"contoso\"}", 403, 403, 403, 200, 401);
        row("GET /accounts/{publisherId}/migration", "", 200, 403, 404, 403, 401);
        row("PUT /accounts/{publisherId}/migration", "", 201, 403, 404, 403, 401);
        row("PUT /accounts/{publisherId}/migration/work-email", EMAIL, 409, 403, 404, 403, 401);
        row("POST /accounts/{publisherId}/migration/work-email/proof", PROOF, 409, 403, 404, 403, 401);
        row("PUT /accounts/{publisherId}/migration/membership", MPN_ID, 409, 403, 404, 403, 401);
        row("POST /accounts/{publisherId}/migration/membership/enrolment", COMPANY, 409, 403, 404, 403, 401);
        row("POST /accounts/{publisherId}/migration/completion", "", 409, 403, 404, 403, 401);
        row("POST /accounts/{publisherId}/migration/sign-in", "", 409, 409, 404, 409, 401);
        row("POST /accounts/{publisherId}/owners", OWNER, 403, 403, 403, 201, 401);
        row("POST /exports", ARCHIVE, 403, 403, 403, 202, 401);
        row("POST /waves", "{\"export\":\"" + EXPORT + "\"}", 403, 403, 403, 202, 401);
        row("GET /jobs/{id}", "", 403, 403, 403, 200, 401);
        row("GET /jobs/{id}/rejects", "", 403, 403, 403, 200, 401);
        row("GET /jobs/{id}/report", "", 403, 403, 403, 200, 401);
        row("GET /enrolments", "", 403, 403, 403, 200, 401);
        row("POST /enrolments/{mpnId}/decision", "{\"accepted\":true}", 403, 403, 403, 200, 401);
        row("GET /memberships", "", 403, 403, 403, 200, 401);
        row(
                "PUT /memberships/{mpnId}",
                "{\"tenantId\":\"6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11\"}",
                403,
                403,
                403,
                409, // who waits here was given it
                401);
        row("POST /people/export", EMAIL, 403, 403, 403, 200, 401);
        row("POST /people/erase", EMAIL, 403, 403, 403, 200, 401);
        row("GET /legacy/accounts/{publisherId}", "", 200, 200, 404, 200, 401);
        row("GET /legacy/accounts/{publisherId}/users", "", 200, 200, 404, 200, 401);
        for (String path : List.of("", "/users", "/users/{user}")) {
            for (String method : List.of("PATCH", "PUT", "POST", "DELETE")) {
                String body = method.equals("DELETE") ? "" : "{\"a\":1}"; // Grizzly takes no body with DELETE
                row(method + " /legacy/accounts/{publisherId}" + path, body, 403, 403, 404, 403, 401);
            }
        }
    }

    private static void row(
            String route, String body, int owner, int contributor, int stranger, int operator, int nobody) {
        ROWS.put(route, new Row(body, owner, contributor, stranger, operator, nobody));
    }

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private Companies companies = new Companies(server);
    private String wave = "";
    private String enrolment = "";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        fresh();
    }

    /** Contoso, whose MPN ID is another tenant's, so that there is a tenant's name to keep to oneself. */
    private void fresh() throws IOException, InterruptedException {
        server.forgetAll();
        companies = new Companies(server)
                .withTenant("contoso")
                .withTenant("northwind")
                .withMembership("northwind")
                .with(LegacyAccountSample.named("contoso")
                        .withMpnId(Samples.mpnId("northwind").value())
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.contributor("contributor@contoso.example"))
                        .build())
                .with(Samples.legacyAccount("fabrikam"));
        OperatorsWork work = new OperatorsWork(companies.operator());
        wave = work.wave(work.export(ARCHIVE));
        enrolment = companies.withEnrolmentThatWaits("woodgrove");
    }

    private Person person(String who) {
        return switch (who) {
            case "owner" -> companies.signedIn("owner@contoso.example");
            case "contributor" -> companies.signedIn("contributor@contoso.example");
            case "stranger" -> companies.signedIn("owner@fabrikam.example");
            case "unproved" -> companies.signedInWithoutProof("owner@contoso.example");
            case "operator" -> companies.operator();
            case "nobody" -> Person.nobody(server);
            case "bad token" -> Person.withToken(server, "no-such-token");
            default -> throw new IllegalArgumentException(who);
        };
    }

    private HttpResponse<String> ask(String who, String route, String account)
            throws IOException, InterruptedException {
        String path = pathOf(route)
                .replace("{publisherId}", account)
                .replace("{user}", "u1")
                .replace("{userId}", "u1")
                .replace("{id}", wave)
                .replace("{mpnId}", enrolment)
                .replace("{offerId}", "crm")
                .replace("{caseId}", "00000000-0000-0000-0000-000000000001")
                .replace("{page}", "listing");
        return person(who)
                .sendAs(
                        route.equals("POST /exports") ? Api.ZIP : Api.JSON,
                        methodOf(route),
                        path,
                        ofString(Objects.requireNonNull(ROWS.get(route)).body()));
    }

    private static String methodOf(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String pathOf(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        Set<String> routes = new TreeSet<>();
        for (Class<? extends JerseyPart> part : server.parts()) {
            Resource resource = Resource.from(part);
            if (resource != null && resource.getPath().startsWith(Api.ROOT)) {
                collect(resource, resource.getPath(), routes);
            }
        }

        assertThat(routes).isEqualTo(ROWS.keySet());
    }

    private static void collect(Resource resource, String path, Set<String> routes) {
        for (ResourceMethod method : resource.getResourceMethods()) {
            routes.add(method.getHttpMethod() + " " + path.substring(Api.ROOT.length()));
        }
        resource.getChildResources().forEach(child -> collect(child, path + child.getPath(), routes));
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnsweredWhatIsTheirs() {
        return Stream.of("owner", "contributor", "stranger", "unproved", "operator", "nobody", "bad token")
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    Described described = Described.by(server);
                    for (Map.Entry<String, Row> row : ROWS.entrySet()) {
                        HttpResponse<String> answer = ask(who, row.getKey(), "contoso");
                        described.requireAnswer(methodOf(row.getKey()), pathOf(row.getKey()), answer);
                        assertThat(answer.statusCode())
                                .as(who + " " + row.getKey() + " " + answer.body())
                                .isEqualTo(row.getValue().by(who));
                        if (answer.statusCode() < 300 && !methodOf(row.getKey()).equals("GET")) {
                            fresh(); // no row finds what another one did
                        }
                        if (!Set.of("owner", "operator").contains(who)) {
                            assertThat(answer.body()).as(row.getKey()).doesNotContain("northwind", "tenantName");
                        }
                    }
                }));
    }

    @Test
    void whatIsSomebodyElsesLooksLikeWhatIsNot() throws IOException, InterruptedException {
        for (Map.Entry<String, Row> row : ROWS.entrySet()) {
            if (row.getValue().stranger() == 404) {
                ObjectNode others = notFound(ask("stranger", row.getKey(), "contoso"), "contoso");
                assertThat(notFound(ask("stranger", row.getKey(), "nothing"), "nothing"))
                        .isEqualTo(others);
                assertThat(notFound(ask("stranger", row.getKey(), "No-Id"), "No-Id"))
                        .isEqualTo(others);
            }
        }
    }

    private static ObjectNode notFound(HttpResponse<String> answer, String account) throws IOException {
        problem(answer, 404, "account-not-found");
        return (ObjectNode) new ObjectMapper().readTree(answer.body().replace(account, "…"));
    }

    @Test
    void aTenantIsNamedToOwnersAndOperatorsAlone() throws IOException, InterruptedException {
        for (String path : List.of("", "/banner")) {
            String route = "GET /accounts/{publisherId}" + path;
            assertThat(ask("owner", route, "contoso").body()).contains("\"tenantName\":\"northwind\"");
            assertThat(ask("operator", route, "contoso").body()).contains("\"tenantName\":\"northwind\"");
            assertThat(ask("contributor", route, "contoso").body())
                    .contains("tenant-mismatch")
                    .doesNotContain("northwind");
        }
    }

    @Test
    void aContributorIsToldWhomToAskAndGetsNoButton() throws IOException, InterruptedException {
        var banner = Person.body(ask("contributor", "GET /accounts/{publisherId}/banner", "contoso"), 200);

        assertThat(banner.get("action").isNull()).isTrue();
        assertThat(banner.get("owners").get(0).get("email").asText()).isEqualTo("owner@contoso.example");
        assertThat(banner.get("colour").asText()).isEqualTo("yellow");
        assertThat(Person.body(ask("owner", "GET /accounts/{publisherId}/banner", "contoso"), 200)
                        .get("action")
                        .get("name")
                        .asText())
                .isEqualTo("start");
    }
}
