package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpFault;
import dev.ferry.testkit.system.SystemTests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is between Ferry and the server, and what ran out: never taken for the server's word (R9, R16). */
@Tag("landing")
class ScimFaultsTest {
    private static final LegacyUser ANNA = owner("anna@contoso.example");
    private static final LegacyUser BO = contributor("bo@contoso.example");

    private PortalUnderTest tested;
    private ScimmyServer server;

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(ScimmyServer.WHAT, ScimmyServer.running());
    }

    @BeforeEach
    void open() {
        server = ScimmyServer.running().orElseThrow();
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        tested = new PortalUnderTest(server);
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Test
    void r16WhatWasMadeAndNotHeardOfIsMadeOnce() {
        LegacyPortal portal = tested.portal();
        List<LegacyChange> life = List.of(
                new LegacyChange.UserStands(BO),
                new LegacyChange.UserDeactivated("bo@contoso.example"),
                new LegacyChange.UserDeleted("bo@contoso.example"));
        for (int number = 1; number <= life.size(); number++) {
            long again = number;
            LegacyChange change = life.get(number - 1);
            tested.loseAnswers();
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> told(portal, again, change));
            tested.comeBack();
            assertThat(told(portal, number, change)).isEqualTo(new Answer.Taken());
            assertThat(server.usersOf("contoso")).hasSize(number == life.size() ? 1 : 2);
        }
    }

    @Test
    void aTokenThatRanOutIsRenewedOnce() {
        LegacyPortal portal = tested.portal(
                server.options(tested.root()),
                (client, root, clock) -> new ClientCredentials(
                        client,
                        new ClientCredentials.Registration(root.resolve("token"), "ferry", "s3cret", Optional.empty()),
                        clock));
        assertThat(users(portal)).containsExactly(ANNA);
        server.takeToken("another");

        assertThat(users(portal)).containsExactly(ANNA);
    }

    @Test
    void r16ATokenThatNobodyTakesIsNeverAReasonToSetAside() {
        LegacyPortal portal = tested.portal();
        server.takeToken("another");

        assertThat(kind(() -> told(portal, 1, new LegacyChange.UserDeleted("anna@contoso.example"))))
                .isEqualTo(HttpFault.Kind.NOT_SIGNED_IN);
        assertThat(server.usersOf("contoso")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 Not Found\r\nContent-Type: text/html|<html><body>nginx</body></html>",
                "404 Not Found\r\nContent-Type: application/json|{\"error\":\"Realm does not exist\"}",
                "405 Method Not Allowed\r\nContent-Type: application/json|{\"error\":\"HTTP 405\"}",
                "404 Not Found|",
                "200 OK\r\nContent-Type: text/html|<html><body>Sign in</body></html>",
                "200 OK\r\nContent-Type: application/json|{}",
                "200 OK\r\nContent-Type: application/json|[]",
                "200 OK\r\nContent-Type: application/scim+json|{\"totalResults\": \"many\"}",
                "302 Found\r\nLocation: http://127.0.0.1:1/|"
            })
    void r17WhatIsSaidOnTheWayIsNeverTakenForNobody(String said) {
        LegacyPortal portal = tested.portal();
        assertThat(users(portal)).containsExactly(ANNA);
        String body = said.substring(said.indexOf('|') + 1);
        tested.garbage("HTTP/1.1 " + said.substring(0, said.indexOf('|')) + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);

        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> users(portal));
        List.of(
                        new LegacyChange.UserStands(BO),
                        new LegacyChange.UserDeactivated("anna@contoso.example"),
                        new LegacyChange.UserDeleted("anna@contoso.example"))
                .forEach(change ->
                        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> told(portal, 1, change)));
    }

    @Test
    void howLongAServerThatIsAskedTooOftenWantsToBeLeftAloneIsHandedOn() {
        LegacyPortal portal = tested.portal();
        tested.garbage(
                answer("HTTP/1.1 429 Too Many Requests", "Retry-After: 17", "Content-Length: 0", "Connection: close"));

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> told(portal, 1, new LegacyChange.UserStands(BO)))
                .satisfies(down -> assertThat(down.retryAfter()).contains(Duration.ofSeconds(17)));
    }

    @Test
    void aFaultTellsNoAddress() {
        LegacyPortal portal = tested.portal();
        tested.garbage("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 26\r\n"
                + "Connection: close\r\n\r\n{\"anna\":anna@contoso.examp");

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> users(portal))
                .satisfies(down -> assertThat(down).hasStackTraceContaining("JSON"))
                .satisfies(down -> assertThat(String.valueOf(down.getCause())).doesNotContain("anna"));
    }

    private static List<LegacyUser> users(LegacyPortal portal) {
        return portal.usersOf(Set.of(id("contoso"))).getOrDefault(id("contoso"), List.of());
    }

    private static String answer(String... head) {
        return String.join("\r\n", head) + "\r\n\r\n";
    }

    static HttpFault.Kind kind(Runnable question) {
        return HttpFault.behind(assertThatExceptionOfType(PortUnavailable.class)
                        .isThrownBy(question::run)
                        .actual())
                .orElseThrow()
                .kind();
    }
}
