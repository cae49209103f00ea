package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.operation.HealthCheckContract;
import dev.ferry.testkit.system.SystemTests;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ferry doctor} says of a portal by SCIM, and who mends it. */
@Tag("landing")
class ScimHealthTest extends HealthCheckContract {
    private final ScimmyServer server = ScimmyServer.running().orElseThrow();
    private final PortalUnderTest tested = new PortalUnderTest(server);

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(ScimmyServer.WHAT, ScimmyServer.running());
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Override
    protected HealthCheck ofSomethingWell() {
        return check(Map.of());
    }

    @Override
    protected Faults faultsOf(HealthCheck check) {
        return tested;
    }

    private HealthCheck check(Map<String, String> otherwise) {
        server.open(Map.of(id("contoso"), List.of(owner("anna@contoso.example"))));
        InMemoryLegacyAccounts accounts = new InMemoryLegacyAccounts();
        accounts.replaceAll(List.of(legacyAccount("contoso")));
        ScimOptions options = server.options(tested.root(), otherwise);
        return new ScimHealth(tested.scim(options, server::tokens), options, accounts);
    }

    @Test
    void r13ThatItLocksNoAccountIsSaidInEveryLanguage() {
        Health found = ofSomethingWell().check();

        assertThat(found.ok()).isTrue();
        assertThat(List.of("en", "sv", "nl", "fr"))
                .allSatisfy(language -> assertThat(found.words().orElseThrow().in(Locale.forLanguageTag(language)))
                        .containsAnyOf(
                                "cannot lock", "kan inte låsa", "vergrendelen kan het niet", "peut pas verrouiller")
                        .doesNotContain("{"));
    }

    @Test
    void anAddressThatAllAccountsShareIsAskedBeforeAnyIsLoaded() {
        Map<String, String> shared =
                Map.of("scim.account-path", "", "scim.account-attribute", "urn:example:ferry:User:account");
        server.open(Map.of(id("contoso"), List.of()));
        ScimOptions options = server.options(tested.root().resolve("accounts/contoso/scim/v2/"), shared);
        HealthCheck check = new ScimHealth(tested.scim(options, server::tokens), options, new InMemoryLegacyAccounts());
        assertThat(check.check().detail()).isEqualTo("answers; nobody was asked for, because no account is loaded yet");
        server.takeToken("another");

        assertThat(check.check().ok()).isFalse();
        assertThat(check.check().detail()).contains("401");
    }

    @Test
    void anAttributeThatItDoesNotKeepIsNamed() {
        Health found = check(Map.of("scim.role-attribute", "urn:example:ferry:User:role"))
                .check();

        assertThat(found.ok()).isFalse();
        assertThat(found.detail()).contains("urn:example:ferry:User:role").doesNotContain("employeeNumber");
    }

    @Test
    void anAccountThatItDoesNotKnowIsNamed() {
        HealthCheck check = ofSomethingWell();
        server.open(Map.of());

        assertThat(check.check().detail()).contains("contoso", "scim.account-path");
    }

    @Test
    void aTokenThatItDoesNotTakeIsTheClientsToMend() {
        HealthCheck check = ofSomethingWell();
        server.takeToken("another");

        assertThat(check.check().ok()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 application/json {\"error\": \"no such page\"}",
                "404 text/html <html></html>",
                "403 application/json {}",
                "400 application/scim+json {}",
                "200 application/scim+json {\"totalResults\": 0}",
                "200 application/scim+json {\"totalResults\": 1, \"Resources\": [{\"id\": \"urn:example:Group\"}]}"
            })
    void whatItDoesNotTellOfItsSchemasIsNoFault(String said) {
        assertThat(withSchemas(said)).returns(true, Health::ok);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 application/scim+json {}",
                "200 application/scim+json []",
                "200 text/html <html></html>",
                "500 application/json {}"
            })
    void whatIsNoListOfSchemasIsNotTakenForAnEmptyOne(String said) {
        assertThat(withSchemas(said))
                .returns(false, Health::ok)
                .satisfies(found -> assertThat(found.detail()).doesNotContain("userType"));
    }

    @Test
    void whatIsNoListOfUsersIsNotTakenForAnEmptyOne() {
        try (StubbedPortal stub = StubbedPortal.of(_ -> StubResponse.json("{}"))) {
            assertThat(stub.health().ok()).isFalse();
        }
    }

    @Test
    void aServerThatTurnsTheQuestionDownIsNotWell() {
        try (StubbedPortal stub = StubbedPortal.of(_ -> StubbedPortal.refusal(400))) {
            assertThat(stub.health())
                    .returns(false, Health::ok)
                    .satisfies(found -> assertThat(found.detail()).contains("not so"));
        }
    }

    private static Health withSchemas(String said) {
        String[] parts = said.split(" ", 3);
        try (StubbedPortal stub = StubbedPortal.of(request -> request.path().endsWith("/Schemas")
                ? StubResponse.of(Integer.parseInt(parts[0]), parts[1], parts[2])
                : StubbedPortal.users())) {
            return stub.health();
        }
    }

    @Test
    void thatItTakesNoFiltersIsSaid() {
        HealthCheck check = ofSomethingWell();
        server.odd("{\"refusedFilter\": \" or \"}");

        assertThat(check.check().detail()).contains("looking through all");
    }

    @Test
    void withoutAnyAccountNothingIsAsked() {
        ScimOptions options = server.options(tested.root());

        assertThat(new ScimHealth(tested.scim(options, server::tokens), options, new InMemoryLegacyAccounts()).check())
                .returns(true, Health::ok);
    }
}
