package dev.ferry.portals.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.HttpFault;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.sample.Scripts;
import dev.ferry.testkit.system.Keycloak;
import dev.ferry.testkit.system.SystemTests;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the organizations of a Keycloak that others wrote. */
@Tag("thorough")
class RealKeycloakTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final TenantId CONTOSO = id(1);
    private static final TenantId FABRIKAM = id(2);

    private final Keycloak server = Keycloak.running().orElseThrow();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeAll
    static void openTheRealm() {
        Keycloak server = SystemTests.demand(Keycloak.WHAT, Keycloak.running());
        List<String> organizations = new ArrayList<>(List.of(
                organization(CONTOSO, "Contoso", domain("contoso.example", true), domain("pending.example", false)),
                organization(FABRIKAM, "contoso.test", domain("fabrikam.example", true), domain("Upper.example", true)),
                organization(id(3), "Nobody")));
        for (int number = 0; number < Scripts.NAMES.size(); number++) {
            organizations.add(
                    organization(id(100 + number), Scripts.NAMES.get(number), domain("s" + number + ".example", true)));
        }
        server.open("companies", """
            {"realm": "companies", "enabled": true, "organizationsEnabled": true, "organizations": [%s],
             "clients": [%s, %s],
             "users": [{"username": "service-account-ferry", "enabled": true, "serviceAccountClientId": "ferry",
               "clientRoles": {"realm-management": ["view-organizations"]}}]}
            """.formatted(String.join(",", organizations), client("ferry"), client("stranger")));
    }

    private static TenantId id(int number) {
        return new TenantId(new UUID(number, number));
    }

    private static String client(String id) {
        return """
            {"clientId": "%s", "secret": "s3cret", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
             "publicClient": false}
            """.formatted(id);
    }

    private static String organization(TenantId id, String name, String... domains) {
        return """
            {"id": "%1$s", "name": %2$s, "alias": "%1$s", "enabled": true, "domains": [%3$s]}
            """.formatted(id, TextNode.valueOf(name), String.join(",", domains));
    }

    private static String domain(String name, boolean verified) {
        return "{\"name\": \"" + name + "\", \"verified\": " + verified + "}";
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    private <T extends AutoCloseable> T open(T one) {
        opened.add(one);
        return one;
    }

    private KeycloakTenantDirectory directory() {
        return directory(server.root(), TIMEOUT, "ferry");
    }

    private KeycloakTenantDirectory directory(URI root, Duration timeout, String client) {
        return open(OrganizationsStub.directory(root, timeout, client, Duration.ZERO));
    }

    private static Set<Domain> domains(String... names) {
        return Arrays.stream(names).map(Domain::new).collect(Collectors.toSet());
    }

    @Test
    void aDomainIsWhoseOrganizationHasVerifiedIt() {
        assertThat(directory()
                        .ownersOf(domains(
                                "contoso.example",
                                "pending.example",
                                "fabrikam.example",
                                "contoso.test",
                                "nobody.example",
                                "mail.contoso.example")))
                .isEqualTo(Map.of(
                        new Domain("contoso.example"), Lookup.known(CONTOSO),
                        new Domain("pending.example"), Lookup.unknown(),
                        new Domain("fabrikam.example"), Lookup.known(FABRIKAM),
                        new Domain("contoso.test"), Lookup.unknown(),
                        new Domain("nobody.example"), Lookup.unknown(),
                        new Domain("mail.contoso.example"), Lookup.unknown()));
    }

    @Test
    void aTenantIsCalledAsItsOrganizationIs() {
        Map<TenantId, String> names = new HashMap<>(Map.of(CONTOSO, "Contoso", FABRIKAM, "contoso.test"));
        IntStream.range(0, Scripts.NAMES.size())
                .forEach(number -> names.put(id(100 + number), Scripts.NAMES.get(number)));
        Set<TenantId> asked = new HashSet<>(names.keySet());
        asked.add(id(4711));
        assertThat(directory().namesOf(asked)).isEqualTo(names);
    }

    @Test
    void aWaveIsAskedAboutAtOnce() {
        Set<Domain> asked = IntStream.range(0, 300)
                .mapToObj(number -> new Domain("s" + number + ".example"))
                .collect(Collectors.toSet());
        assertThat(Lookup.known(directory().ownersOf(asked))).hasSize(Scripts.NAMES.size());
    }

    @Test
    void aClientThatMayNotSeeOrganizationsIsToldWhichPermissionItLacks() {
        KeycloakTenantDirectory stranger = directory(server.root(), TIMEOUT, "stranger");
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> stranger.ownersOf(domains("contoso.example")))
                .returns(
                        HttpFault.Kind.FORBIDDEN,
                        down -> HttpFault.behind(down).orElseThrow().kind());
        assertThat(stranger.health().check())
                .returns(false, Health::ok)
                .extracting(Health::detail)
                .asString()
                .contains("view-organizations");
        assertThat(directory().health().check().ok()).isTrue();
    }

    @Test
    void aClientThatIsNotKnownGetsNoToken() {
        assertThat(directory(server.root(), TIMEOUT, "nobody").health().check())
                .returns(false, Health::ok)
                .extracting(Health::detail)
                .asString()
                .contains("client-id");
    }

    /** Keycloak's own words about the realm, and pages of other addresses: none of them says "unknown". */
    @Test
    void aRealmThatIsNotThereIsNoAnswer() {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory(server.root().resolve("auth/"), TIMEOUT, "ferry")
                        .ownersOf(domains("contoso.example")));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES", "TIMES_OUT", "ANSWERS_HALF"})
    void whileTheServerIsAwayNothingIsUnknownAndThenAllIsThereAgain(FaultKind fault) {
        TcpRelay relay = open(TcpRelay.before(server.address()));
        KeycloakTenantDirectory directory =
                directory(URI.create("http://127.0.0.1:" + relay.port() + "/"), Duration.ofSeconds(2), "ferry");
        relay.fail(fault);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.ownersOf(domains("contoso.example", "nobody.example")));
        relay.comeBack();
        assertThat(directory.ownersOf(domains("contoso.example")))
                .isEqualTo(Map.of(new Domain("contoso.example"), Lookup.known(CONTOSO)));
    }
}
