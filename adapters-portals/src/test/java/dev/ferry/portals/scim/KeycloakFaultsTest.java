package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static dev.ferry.portals.scim.ScimFaultsTest.kind;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.HttpFault;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.system.Keycloak;
import dev.ferry.testkit.system.SystemTests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong with Keycloak, and what it had before Ferry came. */
@Tag("thorough")
class KeycloakFaultsTest {
    private static final LegacyUser ANNA = owner("anna@contoso.example");
    private static final LegacyUser BO = contributor("bo@contoso.example");

    private final KeycloakServer server = KeycloakServer.running().orElseThrow();
    private final PortalUnderTest tested = new PortalUnderTest(server);

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(Keycloak.WHAT, KeycloakServer.running());
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Test
    void aClientThatMayNotManageUsersIsToldWhichPermissionItLacks() {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        LegacyPortal portal = tested.portal(
                server.options(tested.root()),
                (client, root, clock) -> KeycloakServer.tokens(client, root, clock, "stranger"));

        assertThat(kind(() -> told(portal, 1, new LegacyChange.UserStands(BO)))).isEqualTo(HttpFault.Kind.FORBIDDEN);
        assertThat(check(server.options(tested.root()), "stranger").detail()).contains("manage-users");
    }

    @Test
    void aClientThatIsNotKnownGetsNoToken() {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        LegacyPortal portal = tested.portal(
                server.options(tested.root()),
                (client, root, clock) -> KeycloakServer.tokens(client, root, clock, "nobody"));

        assertThat(kind(() -> told(portal, 1, new LegacyChange.UserStands(BO)))).isEqualTo(HttpFault.Kind.NO_TOKEN);
    }

    @Test
    void aWrongRealmAndAWrongBaseAreNoAnswer() {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        for (String base :
                List.of("realms/nowhere/scim/v2/", "realms/" + KeycloakServer.REALM + "/scim/v3/", "scim/")) {
            ScimOptions options = server.options(
                    tested.root(),
                    Map.of("scim.url", tested.root().resolve(base).toString()));
            LegacyPortal portal = tested.portal(options, server::tokens);

            assertThat(kind(() -> portal.usersOf(Set.of(id("contoso")))))
                    .as(base)
                    .isEqualTo(HttpFault.Kind.WRONG_ADDRESS);
            assertThat(check(options, "ferry").ok()).isFalse();
        }
    }

    @Test
    void anAttributeThatItTakesAndDropsIsNamed() {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        ScimOptions options = server.options(tested.root());

        assertThat(check(options, "ferry"))
                .returns(true, Health::ok)
                .satisfies(found -> assertThat(found.detail()).contains("by filters"));
        assertThat(check(server.options(tested.root(), Map.of("scim.role-attribute", "roles")), "ferry")
                        .detail())
                .contains("roles");
    }

    @Test
    void r16OneWhomTheRealmHadBeforeIsTakenOver() {
        server.openAsStrangers(Map.of(id("contoso"), List.of(ANNA, BO)));
        LegacyPortal portal = tested.portal();

        assertThat(portal.usersOf(Set.of(id("contoso"))))
                .hasEntrySatisfying(id("contoso"), users -> assertThat(users).containsExactlyInAnyOrder(ANNA, BO));
        assertThat(told(portal, 1, new LegacyChange.UserDeactivated("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(server.user("contoso/bo@contoso.example")
                        .orElseThrow()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(told(portal, 2, new LegacyChange.UserDeleted("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(server.user("contoso/bo@contoso.example")).isEmpty();
    }

    private Health check(ScimOptions options, String clientId) {
        InMemoryLegacyAccounts accounts = new InMemoryLegacyAccounts();
        accounts.replaceAll(List.of(legacyAccount("contoso")));
        return new ScimHealth(
                        tested.scim(
                                options, (client, root, clock) -> KeycloakServer.tokens(client, root, clock, clientId)),
                        options,
                        accounts)
                .check();
    }
}
