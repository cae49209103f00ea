package dev.ferry.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.identity.SignIn;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.testkit.identity.InMemorySignInElsewhere;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** Every page and every form × who asks (R2, R3, R4). A page without a row here fails the build. */
class WhosePageItIsTest {
    private static final String MIGRATION = "/accounts/{publisherId}/migration";
    private static final String SETTINGS = "/accounts/{publisherId}/settings";

    /** What a request is answered, by who sends it; a stranger is an owner of another account. */
    private record Row(
            Map<String, String> form,
            int owner,
            int contributor,
            int stranger,
            int unproved,
            int operator,
            int nobody) {
        int by(String who) {
            return switch (who) {
                case "owner" -> owner;
                case "contributor" -> contributor;
                case "stranger" -> stranger;
                case "unproved" -> unproved;
                case "operator" -> operator;
                case "nobody", "bad session" -> nobody;
                default -> throw new IllegalArgumentException(who);
            };
        }
    }

    private static final Map<String, Row> ROWS = new TreeMap<>();

    static {
        row("GET /", Map.of(), 303, 303, 303, 303, 200);
        row("POST /sign-in", Map.of("email", "somebody@contoso.example"), 200, 200, 200, 200, 200);
        row("POST /sign-in/code", Map.of("email", "a@b.example", "code", "1"), 422, 422, 422, 422, 422);
        row("POST /sign-in/other", Map.of("email", "other@contoso.example"), 200, 200, 200, 200, 303);
        row("GET /sign-in/address", Map.of(), 303, 303, 303, 303, 303);
        unproved("POST /sign-in/address", Map.of(), 200);
        unproved("POST /sign-in/address/code", Map.of("code", "1"), 422);
        row("GET /sign-in/begin", Map.of(), 303, 303, 303, 303, 303);
        row("GET /sign-in/callback", Map.of(), 303, 303, 303, 303, 303);
        row("POST /sign-out", Map.of(), 303, 303, 303, 303, 303);
        row("GET /accounts", Map.of(), 200, 200, 200, 303, 303);
        row("GET /accounts/{publisherId}", Map.of(), 200, 200, 404, 200, 303);
        row("GET /accounts/{publisherId}/offers/{offerId}", Map.of(), 303, 303, 303, 303, 303);
        row("GET " + SETTINGS, Map.of(), 409, 409, 404, 409, 303);
        row("GET " + SETTINGS + "/users", Map.of(), 409, 409, 404, 409, 303);
        row("GET " + SETTINGS + "/programs", Map.of(), 409, 409, 404, 409, 303);
        row("GET " + SETTINGS + "/profile", Map.of(), 409, 409, 404, 409, 303);
        row("POST " + SETTINGS + "/profile", Map.of("displayName", "Contoso"), 409, 409, 404, 409, 303);
        row("POST " + SETTINGS + "/users", Map.of("emails", "a@b.example", "role", "owner"), 409, 409, 404, 409, 303);
        row("POST " + SETTINGS + "/programs", Map.of("program-role", "developer"), 409, 409, 404, 409, 303);
        for (String question : List.of("", "/role", "/removal")) {
            row("GET " + SETTINGS + "/users/{userId}" + question, Map.of(), 303, 303, 303, 303, 303);
        }
        row("POST " + SETTINGS + "/users/{userId}/role", Map.of("role", "owner"), 409, 409, 404, 409, 303);
        row("POST " + SETTINGS + "/users/{userId}/removal", Map.of(), 409, 409, 404, 409, 303);
        row(
                "POST " + SETTINGS + "/users/{userId}/mapping",
                Map.of("email", "a@b.example", "role", "owner"),
                409,
                409,
                404,
                409,
                303);
        row("POST " + SETTINGS + "/users/{userId}/invitation", Map.of(), 409, 409, 404, 409, 303);
        row("GET " + SETTINGS + "/acts/{actId}", Map.of(), 303, 303, 303, 303, 303);
        row("POST " + SETTINGS + "/acts/{actId}", Map.of(), 409, 409, 404, 409, 303);
        row("GET /accounts/{publisherId}/invitation", Map.of(), 200, 200, 200, 200, 303);
        row("POST /accounts/{publisherId}/invitation", Map.of("code", "000000"), 404, 404, 404, 404, 303);
        row("GET " + MIGRATION, Map.of(), 200, 403, 404, 403, 303);
        row("POST " + MIGRATION, Map.of(), 303, 403, 404, 403, 303);
        row("POST " + MIGRATION + "/work-email", Map.of("email", "owner@contoso.example"), 409, 403, 404, 403, 303);
        row("POST " + MIGRATION + "/work-email/proof", Map.of("code", "000000"), 409, 403, 404, 403, 303);
        row("POST " + MIGRATION + "/membership", Map.of("mpnId", "1"), 409, 403, 404, 403, 303);
        row(
                "POST " + MIGRATION + "/membership/enrolment",
                Map.of("companyName", "Contoso", "country", "SE"),
                409,
                403,
                404,
                403,
                303);
        row("POST " + MIGRATION + "/completion", Map.of(), 409, 403, 404, 403, 303);
        for (String open : List.of("/problems", "/problems/{code}", "/docs", "/docs/operations/{id}")) {
            row("GET " + open, Map.of(), 200, 200, 200, 200, 200);
        }
        row("GET /support", Map.of(), 303, 303, 303, 303, 303);
        operators("GET /operator", Map.of(), 200);
        operators("GET /operator/standing", Map.of(), 200);
        operators("GET /operator/charts/{chart}.csv", Map.of(), 200);
        operators("GET /operator/deadlines", Map.of(), 200);
        operators("GET /operator/deadlines/risk", Map.of(), 200);
        operators("GET /operator/ready", Map.of(), 200);
        operators("GET /operator/unmapped", Map.of(), 200);
        operators("GET /operator/systems", Map.of(), 200);
        operators("POST /operator/ready", Map.of("export", "none", "only", "contoso"), 422);
        operators("GET /operator/accounts", Map.of(), 200);
        operators("GET /operator/accounts.csv", Map.of(), 200);
        operators("GET /operator/accounts/{publisherId}", Map.of(), 200);
        operators(
                "POST /operator/accounts/{publisherId}/owners",
                Map.of("email", "new@contoso.example", "reason", "The last one left."),
                303);
        operators("POST /operator/accounts/{publisherId}/invitation", Map.of(), 303);
        operators("POST /operator/accounts/{publisherId}/mails", Map.of("mail", "all"), 303);
        operators("GET /operator/memberships", Map.of(), 200);
        operators("POST /operator/memberships/{publisherId}/{mpnId}", Map.of("tenant", "none", "kind", "global"), 422);
        operators("GET /operator/waves", Map.of(), 200);
        operators("POST /operator/waves", Map.of("export", "none"), 422);
        operators("POST /operator/exports", Map.of(), 303);
        operators("GET /operator/jobs/{id}", Map.of(), 404);
        operators("GET /operator/jobs/{id}/progress", Map.of(), 404);
        operators("GET /operator/jobs/{id}/rejects", Map.of(), 404);
        operators("GET /operator/jobs/{id}/report", Map.of(), 404);
        operators("POST /operator/jobs/{id}/stop", Map.of(), 404);
        operators("GET /operator/enrolments", Map.of(), 200);
        operators("GET /operator/enrolments/decided", Map.of(), 200);
        operators("POST /operator/enrolments/{mpnId}", Map.of("decision", "accept"), 303);
        row("GET /operator/enrolments/acts/{publisherId}/{actId}", Map.of(), 303, 303, 303, 303, 303);
        operators("POST /operator/enrolments/acts/{publisherId}/{actId}", Map.of(), 409);
        operators("GET /operator/invitations", Map.of(), 200);
        operators("GET /operator/sync-back", Map.of(), 200);
        operators("POST /operator/sync-back/retry", Map.of("account", "contoso"), 303);
        operators("POST /operator/sync-back/drop", Map.of("account", "contoso", "number", "1", "confirmed", "on"), 409);
        operators("GET /operator/accounts/{publisherId}/comparison", Map.of(), 409);
        operators("POST /operator/accounts/{publisherId}/comparison/repair", Map.of("confirmed", "1"), 409);
        operators("GET /operator/certifications", Map.of(), 200);
        operators("POST /operator/certifications/{publisherId}/{offerId}", Map.of("verdict", "approved"), 409);
        operators("GET /operator/cases", Map.of(), 200);
        operators("GET /operator/accounts/{publisherId}/cases/{caseId}", Map.of(), 404);
        operators(
                "POST /operator/accounts/{publisherId}/cases/{caseId}/answer",
                Map.of("state", "closed", "text", "So."),
                404);
        operators("POST /operator/invitations", Map.of("dryRun", "on"), 303);
        operators("POST /operator/invitations/preview", Map.of(), 200);
    }

    private static void operators(String route, Map<String, String> form, int operator) {
        row(route, form, 403, 403, 403, operator, 303);
    }

    private static void row(
            String route,
            Map<String, String> form,
            int owner,
            int contributor,
            int stranger,
            int operator,
            int nobody) {
        ROWS.put(route, new Row(form, owner, contributor, stranger, stranger, operator, nobody));
    }

    /** For those alone whose address nobody vouches for. */
    private static void unproved(String route, Map<String, String> form, int status) {
        ROWS.put(route, new Row(form, 303, 303, 303, status, 303, 303));
    }

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    /** Where people sign in elsewhere: another place to sign in, and to sign out as well. */
    private static final Map<String, Integer> OTHERWISE_ELSEWHERE =
            Map.of("POST /sign-in", 409, "POST /sign-in/code", 409, "POST /sign-in/other", 200, "POST /sign-out", 200);

    private Companies companies = new Companies(server);
    private String enrolment = "";

    @BeforeEach
    void start() {
        fresh();
    }

    /** Contoso, whose MPN ID is another tenant's, so that there is a tenant's name to keep to oneself. */
    private void fresh() {
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
        enrolment = companies.withEnrolmentThatWaits("woodgrove");
    }

    private Browser browser(String who) {
        Optional<Person> person = switch (who) {
            case "owner" -> Optional.of(companies.signedIn("owner@contoso.example"));
            case "contributor" -> Optional.of(companies.signedIn("contributor@contoso.example"));
            case "stranger" -> Optional.of(companies.signedIn("owner@fabrikam.example"));
            case "unproved" -> Optional.of(companies.signedInWithoutProof("owner@contoso.example"));
            case "operator" -> Optional.of(companies.operator());
            case "bad session" -> Optional.of(Person.withToken(server, "no-such-token"));
            default -> Optional.empty();
        };
        return new Browser(server, person.flatMap(Person::token));
    }

    private HttpResponse<String> ask(Browser browser, String route, String csrf)
            throws IOException, InterruptedException {
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{publisherId}", "contoso")
                .replace("{userId}", "u1")
                .replace("{actId}", "7b2f1c9e-0000-4000-8000-000000000000")
                .replace("{offerId}", "crm")
                .replace("{caseId}", "7b2f1c9e-0000-4000-8000-000000000001")
                .replace("{chart}", "places")
                .replace("operations/{id}", "operations/addUser")
                .replace("{code}", "tenant-mismatch")
                .replace("{id}", "7b2f1c9e-0000-4000-8000-000000000000")
                .replace("{mpnId}", enrolment);
        if (route.startsWith("GET ")) {
            return browser.get(path);
        }
        return path.equals("/operator/exports")
                ? browser.upload(path, "an archive", csrf)
                : browser.submit(path, Objects.requireNonNull(ROWS.get(route)).form(), csrf);
    }

    @Test
    void everyPageHasARowAndEveryRowAPage() {
        Set<String> routes = new TreeSet<>();
        for (Class<? extends JerseyPart> part : server.parts()) {
            Resource resource = Resource.from(part);
            if (resource != null && part.isAnnotationPresent(Paged.class)) {
                collect(resource, resource.getPath(), routes);
            }
        }

        assertThat(routes).isEqualTo(ROWS.keySet());
    }

    /** What is neither a page nor a route of the API is open to everybody, on purpose. */
    @Test
    void whatHasNoRowHereNorThereIsOpenOnPurpose() {
        for (Class<? extends JerseyPart> part : server.parts()) {
            Resource resource = Resource.from(part);
            if (resource != null && !resource.getPath().startsWith("/api/") && !part.isAnnotationPresent(Paged.class)) {
                assertThat(resource.getPath())
                        .isIn(
                                "/",
                                "/.well-known/oauth-protected-resource",
                                "/assets/{file}",
                                "/health/live",
                                "/health/ready",
                                "/health",
                                "/metrics",
                                "/problems",
                                "/sign-out/back-channel",
                                "/test");
                assertThat(part.isAnnotationPresent(PublicRoute.class))
                        .as(part.getName())
                        .isTrue();
            }
        }
    }

    private static void collect(Resource resource, String path, Set<String> routes) {
        for (ResourceMethod method : resource.getResourceMethods()) {
            routes.add(method.getHttpMethod() + " " + path);
        }
        resource.getChildResources()
                .forEach(child -> collect(child, (path + "/" + child.getPath()).replaceAll("/+", "/"), routes));
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnsweredWhatIsTheirsWhoSignedInElsewhere() {
        return Stream.of("owner", "contributor", "stranger", "unproved", "operator", "nobody")
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    for (Map.Entry<String, Row> row : ROWS.entrySet()) {
                        fresh();
                        Browser browser = browserFromElsewhere(who);
                        HttpResponse<String> answer = ask(browser, row.getKey(), tokenOf(who, browser));

                        int here = row.getValue().by(who);
                        assertThat(answer.statusCode())
                                .as(who + ": " + row.getKey() + "\n" + answer.body())
                                .isEqualTo(
                                        here == 303 && who.equals("nobody")
                                                ? here
                                                : OTHERWISE_ELSEWHERE.getOrDefault(row.getKey(), here));
                        if (!List.of("owner", "operator").contains(who)) {
                            assertThat(answer.body()).doesNotContain("northwind");
                        }
                    }
                }));
    }

    /** With the session that the way there and back ends in. */
    private Browser browserFromElsewhere(String who) {
        InMemorySignInElsewhere elsewhere = server.peopleSignInElsewhere();
        Optional<SignIn> person = switch (who) {
            case "owner" -> Optional.of(Samples.signIn("owner@contoso.example"));
            case "contributor" -> Optional.of(Samples.signIn("contributor@contoso.example"));
            case "stranger" -> Optional.of(Samples.signIn("owner@fabrikam.example"));
            case "unproved" -> Optional.of(Companies.claimed("owner@contoso.example"));
            case "operator" -> Optional.of(Companies.signInOfOperator());
            default -> Optional.empty();
        };
        return new Browser(server, person.map(elsewhere::session));
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnsweredWhatIsTheirs() {
        return Stream.of("owner", "contributor", "stranger", "unproved", "operator", "nobody", "bad session")
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    for (Map.Entry<String, Row> row : ROWS.entrySet()) {
                        fresh();
                        Browser browser = browser(who);
                        HttpResponse<String> answer = ask(browser, row.getKey(), tokenOf(who, browser));

                        assertThat(answer.statusCode())
                                .as(who + ": " + row.getKey() + "\n" + answer.body())
                                .isEqualTo(
                                        forged(who, row.getKey())
                                                ? 403
                                                : row.getValue().by(who));
                        if (answer.statusCode() == 404
                                || !List.of("owner", "operator").contains(who)) {
                            assertThat(answer.body()).doesNotContain("northwind");
                        }
                    }
                }));
    }

    private static String tokenOf(String who, Browser browser) {
        return who.equals("bad session") ? "" : Csrf.token(browser.secret());
    }

    /**
     * Whose session is none has no token for what is open; what is not open leads to the sign-in before that is looked
     * at.
     */
    private static boolean forged(String who, String route) {
        return who.equals("bad session") && (route.equals("POST /sign-in") || route.equals("POST /sign-in/code"));
    }

    @Test
    void aFormThatAnotherSiteSendsDoesNothing() throws IOException, InterruptedException {
        for (String route : ROWS.keySet()) {
            if (route.startsWith("POST ")) {
                for (String who : List.of("owner", "operator")) {
                    for (String token : List.of("", "guessed", Csrf.token("another session"))) {
                        assertThat(ask(browser(who), route, token).statusCode())
                                .as(who + ": " + route)
                                .isEqualTo(403);
                    }
                }
            }
        }
        assertThat(server.stores().mailQueue().claim(10, Samples.NOON, java.time.Duration.ofMinutes(1)))
                .isEmpty();
    }

    @Test
    void aBrowserThatSaysThatAnotherSiteAskedIsBelieved() throws IOException, InterruptedException {
        Browser owner = browser("owner");

        for (String site : List.of("cross-site", "same-site")) {
            assertThat(owner.submit(
                                    "/accounts/contoso/migration",
                                    Map.of(),
                                    Csrf.token(owner.secret()),
                                    "Sec-Fetch-Site",
                                    site)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(owner.submit(
                                "/accounts/contoso/migration",
                                Map.of(),
                                Csrf.token(owner.secret()),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSessionOpensNoRouteOfTheApi() throws IOException, InterruptedException {
        String session = Cookies.SESSION + "=" + browser("owner").secret();

        assertThat(server.get("/api/v1/me", "Cookie", session).statusCode()).isEqualTo(401);
    }
}
