package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.InMemoryInstallationSecret;
import dev.ferry.testkit.system.Keycloak;
import dev.ferry.testkit.system.SystemTests;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People of Keycloak: two realms, a company, and somebody in each realm. */
@Tag("thorough")
class KeycloakTest {
    private static final URI CALLBACK = URI.create("https://ferry.example/sign-in/callback");
    private static final URI BACK = URI.create("https://ferry.example/");
    private static final Pattern LOGIN = Pattern.compile("action=\"([^\"]+login-actions/authenticate[^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final BlockingQueue<String> WORDS = new LinkedBlockingQueue<>();
    private static final HttpStub FERRY = HttpStub.answering(request -> {
        WORDS.add(request.body());
        return StubResponse.empty(200);
    });

    private static @Nullable Keycloak server;
    private static @Nullable String organization;

    private final IdentityProvider provider = adapter().identityProvider();
    private final SignInElsewhere browsers = provider.elsewhere().orElseThrow();

    @BeforeAll
    static void makeRealms() throws IOException {
        server = SystemTests.demand(Keycloak.WHAT, Keycloak.running());
        makeRealm("people");
        makeRealm("others");
        organization = makeCompany();
    }

    @AfterAll
    static void close() {
        FERRY.close();
    }

    private static Keycloak keycloak() {
        return Optional.ofNullable(server).orElseThrow();
    }

    private static void makeRealm(String realm) {
        try {
            keycloak().admin("DELETE", "realms/" + realm, "");
        } catch (IllegalStateException _) {
            // It was not there.
        }
        keycloak().admin("POST", "realms", """
            {"realm": "%s", "enabled": true, "organizationsEnabled": true, "sslRequired": "none",
             "roles": {"realm": [{"name": "ferry-operator"}]},
             "clients": [{"clientId": "ferry", "secret": "s3cret", "publicClient": false, "standardFlowEnabled": true,
               "directAccessGrantsEnabled": true, "redirectUris": ["%s"],
               "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "%s",
                 "backchannel.logout.url": "%ssign-out/back-channel", "backchannel.logout.session.required": "true"},
               "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
                 "protocolMapper": "oidc-audience-mapper",
                 "config": {"included.custom.audience": "ferry-api", "access.token.claim": "true"}}]}],
             "users": [
               {"username": "anna", "email": "anna@contoso.example", "emailVerified": true, "enabled": true,
                "firstName": "Anna", "lastName": "A", "realmRoles": ["ferry-operator"],
                "credentials": [{"type": "password", "value": "pass-anna", "temporary": false}]},
               {"username": "bo", "email": "bo@contoso.example", "emailVerified": false, "enabled": true,
                "firstName": "Bo", "lastName": "B",
                "credentials": [{"type": "password", "value": "pass-bo", "temporary": false}]}]}
            """.formatted(realm, CALLBACK, BACK, FERRY.url()));
    }

    /** Anna is a member; its id stands in the claim. */
    private static String makeCompany() throws IOException {
        String admin = "realms/people/";
        keycloak().admin("POST", admin + "organizations", """
            {"name": "contoso", "alias": "contoso", "enabled": true,
             "domains": [{"name": "contoso.example", "verified": true}]}
            """);
        String company = JSON.readTree(keycloak().admin("GET", admin + "organizations?search=contoso", ""))
                .at("/0/id")
                .asText();
        keycloak().admin("POST", admin + "organizations/" + company + "/members", userId("anna"));
        for (JsonNode scope : JSON.readTree(keycloak().admin("GET", admin + "client-scopes", ""))) {
            if (scope.path("name").asText().equals("organization")) {
                JsonNode mapper = scope.at("/protocolMappers/0");
                ((ObjectNode) mapper.path("config"))
                        .put("addOrganizationId", "true")
                        .put("jsonType.label", "JSON");
                keycloak()
                        .admin(
                                "PUT",
                                admin + "client-scopes/" + scope.path("id").asText() + "/protocol-mappers/models/"
                                        + mapper.path("id").asText(),
                                mapper.toString());
            }
        }
        return company;
    }

    private static String userId(String name) throws IOException {
        return JSON.readTree(keycloak().admin("GET", "realms/people/users?exact=true&username=" + name, ""))
                .at("/0/id")
                .asText();
    }

    private static String issuer(String realm) {
        return keycloak().root() + "realms/" + realm;
    }

    private static Oidc adapter() {
        OidcOptions options = new OidcOptions(
                List.of(issuer("people")),
                "ferry",
                Optional.of("s3cret"),
                Set.of("ferry-api"),
                List.of("openid", "email", "organization"),
                Set.of(issuer("people")),
                Optional.of(new ClaimPath("organization")),
                Set.of(),
                Optional.of(new OidcOptions.OperatorClaim(new ClaimPath("realm_access.roles"), "ferry-operator")),
                Optional.empty(),
                Duration.ofHours(8));
        SystemClient client = SystemClient.of(
                IdentityProvider.SYSTEM,
                HttpOptions.to(URI.create(issuer("people"))).within(PATIENCE),
                Clock.systemUTC(),
                SystemMeters.NONE);
        return Oidc.of(
                options, client, new InMemoryInstallationSecret("home"), new InMemoryEndedTokens(), Clock.systemUTC());
    }

    /**
     * A browser that goes nowhere by itself. It takes this machine for safe, as browsers do and the JDK does not:
     * cookies for TLS alone go there too.
     */
    private record Browser(HttpClient client, Map<String, String> cookies) {
        Browser() {
            this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), new ConcurrentHashMap<>());
        }

        HttpResponse<String> get(URI address) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(address));
        }

        HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            String kept = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            if (!kept.isEmpty()) {
                request.header("Cookie", kept);
            }
            HttpResponse<String> answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                String pair = cookie.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            });
            return answer;
        }
    }

    /** Types in a name, and on the next page the password; what the browser is to bring back. */
    private static String typesPassword(Browser browser, URI to, String name) throws IOException, InterruptedException {
        HttpResponse<String> named = sendsForm(browser, browser.get(to), Map.of("username", name));
        HttpResponse<String> answer = sendsForm(browser, named, Map.of("username", name, "password", "pass-" + name));
        URI location = URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body())));
        assertThat(location.toString()).startsWith(CALLBACK.toString());
        return location.getRawQuery();
    }

    private static HttpResponse<String> sendsForm(
            Browser browser, HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher form = LOGIN.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return browser.post(URI.create(form.group(1).replace("&amp;", "&")), fields);
    }

    private FinishedSignIn signIn(String name) throws IOException, InterruptedException {
        BegunSignIn begun = browsers.begin(CALLBACK, "/accounts/contoso");
        return done(browsers.finish(CALLBACK, typesPassword(new Browser(), begun.to(), name), begun.kept()));
    }

    /** What a program gets that knows the password. */
    private static JsonNode tokens(String realm, String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = new Browser()
                .post(
                        URI.create(issuer(realm) + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "ferry",
                                "client_secret", "s3cret",
                                "scope", "openid email organization",
                                "username", name,
                                "password", "pass-" + name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void whoTypesTheirPasswordThereIsSignedInHere() throws IOException, InterruptedException {
        FinishedSignIn anna = signIn("anna");

        assertThat(anna.next()).isEqualTo("/accounts/contoso");
        assertThat(anna.signIn())
                .returns(issuer("people"), SignIn::issuer)
                .returns(userId("anna"), SignIn::subject)
                .returns(email("anna@contoso.example"), SignIn::email)
                .returns(true, SignIn::emailProved)
                .returns(false, SignIn::guest)
                .returns(
                        Optional.of(new TenantId(UUID.fromString(
                                Optional.ofNullable(organization).orElseThrow()))),
                        SignIn::tenant);
        assertThat(provider.verify(anna.session().value())).isEqualTo(Outcome.done(anna.signIn()));
    }

    @Test
    void r7WhoseAddressNobodyVerifiedHasProvedNone() throws IOException, InterruptedException {
        assertThat(signIn("bo").signIn())
                .returns(false, SignIn::emailProved)
                .returns(true, SignIn::guest)
                .returns(false, SignIn::operator);
    }

    @Test
    void anAnswerIsTakenOnceAndInItsBrowserAlone() throws IOException, InterruptedException {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        String answer = typesPassword(new Browser(), begun.to(), "anna");

        assertThat(browsers.finish(
                        CALLBACK, answer, browsers.begin(CALLBACK, "").kept()))
                .isInstanceOf(Refused.class);
        assertThat(browsers.finish(CALLBACK, answer, begun.kept())).isInstanceOf(Done.class);
        assertThat(browsers.finish(CALLBACK, answer, begun.kept())).isInstanceOf(Refused.class);
    }

    @Test
    void anAccessTokenOfTheRealmIsTakenAndNothingElseIs() throws IOException, InterruptedException {
        JsonNode annas = tokens("people", "anna");

        assertThat(done(provider.verify(annas.path("access_token").asText())))
                .returns(email("anna@contoso.example"), SignIn::email)
                .returns(userId("anna"), SignIn::subject)
                .returns(true, SignIn::operator);
        assertThat(provider.verify(annas.path("id_token").asText())).isInstanceOf(Refused.class);
        assertThat(provider.verify(annas.path("refresh_token").asText())).isInstanceOf(Refused.class);
        assertThat(provider.verify(tokens("others", "anna").path("access_token").asText()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoIsSignedOutThereIsSignedOutHere() throws IOException, InterruptedException {
        WORDS.clear();
        String session = signIn("anna").session().value();
        String bos = signIn("bo").session().value();
        keycloak().admin("POST", "realms/people/users/" + userId("anna") + "/logout", "");
        // There is a word for each session that anna had there, those of other tests too.
        do {
            String form = WORDS.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(form).isNotNull().startsWith("logout_token=");
            String word = URLDecoder.decode(form.substring("logout_token=".length()), StandardCharsets.UTF_8);
            assertThat(browsers.endAsTold(word)).isInstanceOf(Done.class);
            assertThat(browsers.endAsTold(word)).isInstanceOf(Refused.class);
        } while (provider.verify(session) instanceof Done);
        assertThat(provider.verify(session)).isInstanceOf(Refused.class);
        assertThat(provider.verify(bos)).isInstanceOf(Done.class);
    }

    @Test
    void whoSignsOutIsAskedThereToSignOutToo() throws IOException, InterruptedException {
        Browser browser = new Browser();
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        String session = done(browsers.finish(CALLBACK, typesPassword(browser, begun.to(), "anna"), begun.kept()))
                .session()
                .value();
        URI to = browsers.signOut(session, BACK).orElseThrow();

        assertThat(provider.verify(session)).isInstanceOf(Refused.class);
        assertThat(browser.get(to)).satisfies(page -> {
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("logout-confirm");
        });
    }

    @Test
    void doctorFindsItWell() {
        assertThat(adapter().check().check()).returns(true, Health::ok);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("was refused: " + reason);
        };
    }
}
