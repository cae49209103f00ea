package dev.ferry.portals.keycloak;

import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.http.StubResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only Keycloak's protocol can get wrong. */
class OrganizationsTest {
    private static final Domain CONTOSO = new Domain("contoso.example");
    private static final String ONE = "6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11";
    private static final String OTHER = "6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f12";

    private final OrganizationsStub server = new OrganizationsStub();
    private final KeycloakTenantDirectory directory = server.directory(Duration.ofSeconds(5));

    @AfterEach
    void close() {
        directory.close();
        server.close();
    }

    private void answers(StubResponse answer) {
        server.http.responds(request -> request.path().startsWith("realms") ? server.answer(request) : answer);
    }

    private Lookup<?> owner() {
        return Objects.requireNonNull(directory.ownersOf(Set.of(CONTOSO)).get(CONTOSO));
    }

    private static String organization(String id, boolean verified) {
        return """
            {"id": "%s", "name": "Contoso", "domains": [{"name": "Contoso.example", "verified": %b}]}\
            """.formatted(id, verified);
    }

    @Test
    void whoHasVerifiedTheDomainOwnsIt() {
        answers(OrganizationsStub.json(200, "[" + organization(ONE, true) + "," + organization(OTHER, false) + "]"));
        assertThat(owner().found()).map(Object::toString).contains(ONE);
    }

    @Test
    void aDomainThatNobodyHasVerifiedIsUnknown() {
        answers(OrganizationsStub.json(200, "[" + organization(ONE, false) + "]"));
        assertThat(owner()).isEqualTo(Lookup.unknown());
    }

    @Test
    void aContestedDomainIsUnknown() {
        answers(OrganizationsStub.json(200, "[" + organization(ONE, true) + "," + organization(OTHER, true) + "]"));
        assertThat(owner()).isEqualTo(Lookup.unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        404 | application/json | {"error": "Realm not found."}
        404 | application/json | {"errorMessage": "Organization not found."}
        404 | text/html        | <html>Not found</html>
        400 | application/json | {"errorMessage": "Organizations not enabled for this realm."}
        404 | application/json | {"errorMessage": "Organizations not enabled for this realm."}
        200 | application/json | {}
        200 | application/json | [{}]
        200 | application/json | [7]
        200 | application/json | [{"id": "contoso", "domains": []}]
        200 | application/json | [{"id": "6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11", "doma
        200 | text/html        | <html>Sign in</html>
        500 | application/json | []
        429 | application/json | []
        """)
    void nothingElseIsTakenForUnknown(int status, String type, String body) {
        answers(StubResponse.of(status, type, body));
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::owner);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        404 | {"error": "Realm not found."}
        404 | {"errorMessage": "Organizations not enabled for this realm."}
        200 | {"name": " "}
        200 | {"name": null}
        200 | []
        """)
    void aNameThatIsNoneIsAFault(int status, String body) {
        answers(OrganizationsStub.json(status, body));
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.namesOf(Set.of(tenantId("contoso"))));
    }
}
