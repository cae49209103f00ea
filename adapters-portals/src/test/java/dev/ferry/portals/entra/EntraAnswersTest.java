package dev.ferry.portals.entra;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.portals.MicrosoftAccounts;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Entra's protocol can get wrong. */
class EntraAnswersTest {
    private static final Domain CONTOSO = new Domain("contoso.example");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final EntraServer server = new EntraServer();
    private final SettableClock clock = new SettableClock(Instant.parse("2019-06-01T00:00:00Z"));
    private final EntraTenantDirectory directory = server.directory(TIMEOUT, Duration.ofMinutes(10), clock);

    @AfterEach
    void close() {
        directory.close();
        server.close();
    }

    private Lookup<?> owner() {
        return Objects.requireNonNull(directory.ownersOf(Set.of(CONTOSO)).get(CONTOSO));
    }

    @ParameterizedTest
    @ValueSource(ints = {90002, 900023})
    void twoCodesSayThatThereIsNoSuchTenant(int code) {
        server.http.responds(_ -> EntraServer.turnedDown(code));
        assertThat(owner()).isEqualTo(Lookup.unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | application/json | {"error": "invalid_tenant", "error_codes": [90003]}
        400 | application/json | {"error": "invalid_tenant", "error_codes": [90002, 50001]}
        400 | application/json | {"error": "invalid_tenant", "error_codes": []}
        400 | application/json | {"error": "invalid_tenant"}
        404 | application/json | {"statusCode": 404, "message": "Resource not found"}
        404 | text/html        | <html>Not found</html>
        200 | application/json | {"error_codes": [90002]}
        200 | application/json | {"issuer": "https://login.microsoftonline.com/{tenantid}/v2.0"}
        200 | application/json | {"issuer": "https://login.microsoftonline.com/common/v2.0"}
        200 | application/json | {"issuer": "http://x/6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11/v2.0"}
        200 | application/json | {"issuer": "https://sts.windows.net/6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11/"}
        200 | application/json | []
        200 | application/json | {"issuer": "https://x/6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11/v2.0"
        500 | application/json | {"error": "temporarily_unavailable", "error_codes": [90002]}
        429 | application/json | {"error_codes": [90002]}
        302 | text/html        | moved
        """)
    void nothingElseIsTakenForUnknown(int status, String type, String body) {
        server.http.answers(status, type, body);
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::owner);
    }

    @Test
    void personalAccountsAreNobodysTenant() {
        server.http.responds(_ -> EntraServer.issuer(MicrosoftAccounts.TENANT.toString()));
        assertThat(owner()).isEqualTo(Lookup.unknown());
        int asked = server.http.requests();
        assertThat(directory.namesOf(Set.of(MicrosoftAccounts.TENANT))).isEmpty();
        assertThat(server.http.requests()).as("requests").isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"})
    void whatStandsForManyTenantsIsNoDomainThatIsAskedAbout(String word) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Domain(word));
    }

    @Test
    void anAnswerIsBelievedForAWhile() {
        server.holds(List.of(tenant("contoso")));
        assertThat(owner()).isEqualTo(Lookup.known(tenantId("contoso")));
        server.holds(List.of(tenant("fabrikam", "contoso.example")));
        assertThat(owner()).isEqualTo(Lookup.known(tenantId("contoso")));
        clock.forward(Duration.ofMinutes(10));
        assertThat(owner()).isEqualTo(Lookup.known(tenantId("fabrikam")));
    }

    @Test
    void whatFailsForOneDomainIsUnavailableForItAlone() {
        server.holds(List.of(tenant("contoso"), tenant("fabrikam")));
        server.http.responds(request -> request.path().contains("fabrikam")
                ? StubResponse.of(500, "text/plain", "broken")
                : server.answer(request));

        assertThat(directory.ownersOf(Set.of(CONTOSO, new Domain("fabrikam.example"))))
                .isEqualTo(Map.of(
                        CONTOSO,
                        Lookup.known(tenantId("contoso")),
                        new Domain("fabrikam.example"),
                        Lookup.unavailable(new Unavailability.NoAnswer())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        404 | application/json | {"statusCode": 404, "message": "Resource not found"}
        404 | text/html        | <html>Not found</html>
        400 | application/json | {"error": {"code": "Request_BadRequest", "message": "No."}}
        200 | application/json | {"displayName": " "}
        200 | application/json | {"displayName": null}
        200 | application/json | {}
        """)
    void aNameThatIsNoneIsAFault(int status, String type, String body) {
        server.http.responds(request ->
                request.path().startsWith("graph") ? StubResponse.of(status, type, body) : server.answer(request));
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.namesOf(Set.of(tenantId("contoso"))));
    }

    @Test
    void theTokenGoesToGraphAlone() {
        server.http.responds(request -> {
            assertThat(request.header("Authorization").isPresent())
                    .as(request.path())
                    .isEqualTo(request.path().startsWith("graph"));
            return server.answer(request);
        });
        server.holds(List.of(tenant("contoso")));
        assertThat(owner()).isEqualTo(Lookup.known(tenantId("contoso")));
        assertThat(directory.namesOf(Set.of(tenantId("contoso")))).containsValue("contoso");
    }

    @Test
    void aTokenThatRanOutIsRenewedOnce() {
        int[] refused = {0};
        server.holds(List.of(tenant("contoso")));
        server.http.responds(request -> request.path().startsWith("graph") && refused[0]++ == 0
                ? StubResponse.problem(401, "{\"error\": {\"code\": \"InvalidAuthenticationToken\"}}")
                : request.path().endsWith("token")
                        ? StubResponse.json("{\"access_token\": \"t" + refused[0] + "\", \"expires_in\": 3599}")
                        : server.answer(request));
        assertThat(directory.namesOf(Set.of(tenantId("contoso")))).containsValue("contoso");
    }

    @Test
    void theDoctorNamesThePermissionThatIsLacking() {
        assertThat(directory.health().check().ok()).isTrue();
        server.http.responds(request -> request.path().startsWith("graph")
                ? StubResponse.of(403, "application/json", "{\"error\": {\"code\": \"Authorization_RequestDenied\"}}")
                : server.answer(request));
        assertThat(directory.health().check())
                .returns(false, Health::ok)
                .extracting(Health::detail)
                .asString()
                .contains(EntraTenantDirectory.PERMISSION)
                .contains(server.url("graph/").toString());
    }
}
