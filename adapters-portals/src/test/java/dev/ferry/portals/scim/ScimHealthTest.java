package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.portals.SystemTests;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.operation.HealthCheckContract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code ferry doctor} says of a portal by SCIM, and who mends it. */
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

    @Test
    void withoutAnyAccountNothingIsAsked() {
        ScimOptions options = server.options(tested.root());

        assertThat(new ScimHealth(tested.scim(options, server::tokens), options, new InMemoryLegacyAccounts()).check())
                .returns(true, Health::ok);
    }
}
