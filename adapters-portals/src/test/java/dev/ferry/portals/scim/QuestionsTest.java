package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.sample.Many;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who refuses a question has said nothing of a user, and who takes too long nothing at all (R9, R16). */
class QuestionsTest {
    private static final String BO = """
        {"id": "1", "userName": "bo@contoso.example", "externalId": "contoso/bo@contoso.example", "active": true}\
        """;
    private static final List<LegacyChange> CHANGES = List.of(
            new LegacyChange.UserStands(contributor("bo@contoso.example")),
            new LegacyChange.UserDeactivated("bo@contoso.example"),
            new LegacyChange.UserDeleted("bo@contoso.example"));

    /** What a server can be asked before a change. */
    enum Question {
        PROFILE("/ServiceProviderConfig"),
        SEARCH("/Users");

        private final String path;

        Question(String path) {
            this.path = path;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedOfThePortalIsSaidOfNoUser(Question refused) {
        for (int status : List.of(400, 409, 413, 422)) {
            try (StubbedPortal stub = new StubbedPortal(request ->
                    request.path().endsWith(refused.path) ? StubbedPortal.refusal(status) : StubbedPortal.config())) {
                CHANGES.forEach(change -> assertUnavailable(stub, change));
                assertThatExceptionOfType(PortUnavailable.class)
                        .isThrownBy(() -> stub.portal(Map.of()).usersOf(Set.of(id("contoso"))));
            }
        }
    }

    @Test
    void aServerThatDoesNotDescribeItselfKnowsTheAccountAllTheSame() {
        try (StubbedPortal stub = new StubbedPortal(
                request -> request.path().endsWith("/Users") ? StubbedPortal.users(BO) : StubbedPortal.refusal(404))) {
            CHANGES.forEach(change -> assertUnavailable(stub, change));
        }
    }

    @Test
    void anAccountThatIsNotKnownIsAbsentAndItsChangesAreSetAside() {
        try (StubbedPortal stub = new StubbedPortal(_ -> StubbedPortal.refusal(404))) {
            CHANGES.forEach(change ->
                    assertThat(told(stub.portal(Map.of()), 1, change)).isEqualTo(new Answer.TurnedDown("404: not so")));
            assertThat(stub.portal(Map.of()).usersOf(Set.of(id("contoso")))).isEmpty();
        }
    }

    @Test
    void whereAllShareAnAddressThatNobodyIsThereIsSaidOfNoAccount() {
        try (StubbedPortal stub = new StubbedPortal(_ -> StubbedPortal.refusal(404))) {
            LegacyPortal portal =
                    stub.portal(Map.of("scim.account-path", "", "scim.account-attribute", "urn:example:User:account"));
            CHANGES.forEach(change ->
                    assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> told(portal, 1, change)));
        }
    }

    @Test
    void whoeverTurnsFiltersDownIsAskedForAll() {
        try (StubbedPortal stub = StubbedPortal.of(request -> switch (request.method()) {
            case "GET" -> isFiltered(request) ? StubbedPortal.refusal(400) : StubbedPortal.users(BO);
            default -> StubResponse.empty(204);
        })) {
            assertThat(told(stub.portal(Map.of()), 1, CHANGES.getLast())).isEqualTo(new Answer.Taken());
            assertThat(stub.asked("DELETE")).hasSize(1);
        }
    }

    @Test
    void thatDeactivatedUsersCannotBeAskedForIsNotThatThereAreNone() {
        try (StubbedPortal stub =
                StubbedPortal.of(request -> isFiltered(request) ? StubbedPortal.refusal(400) : StubbedPortal.users())) {
            LegacyPortal portal = stub.portal(Map.of("scim.hides-inactive", "true"));

            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> told(portal, 1, CHANGES.getLast()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 application/json {\"message\": \"no route\"}", "404 text/html <html></html>"})
    void aGatewaysWordThatNothingIsThereMakesNobodyGone(String said) {
        String[] parts = said.split(" ", 3);
        HttpStub.Responder gateway = _ -> StubResponse.of(Integer.parseInt(parts[0]), parts[1], parts[2]);
        try (StubbedPortal stub = StubbedPortal.of(
                request -> request.method().equals("GET") ? StubbedPortal.users(BO) : gateway.respond(request))) {
            CHANGES.forEach(change -> assertUnavailable(stub, change));
        }
    }

    @Test
    void theServersOwnWordThatNobodyIsThereMakesARemovalDoneAndAChangeComeAgain() {
        try (StubbedPortal stub = StubbedPortal.of(
                request -> request.method().equals("GET") ? StubbedPortal.users(BO) : StubbedPortal.refusal(404))) {
            assertThat(told(stub.portal(Map.of()), 1, CHANGES.getLast())).isEqualTo(new Answer.Taken());
            assertUnavailable(stub, CHANGES.getFirst());
        }
    }

    @Test
    void allRequestsOfAChangeShareOneTimeWhichTheLeaseBounds() {
        try (StubbedPortal stub = new StubbedPortal(request -> {
            rest(400);
            return request.path().endsWith("/Users") ? StubbedPortal.users(BO) : StubbedPortal.config();
        })) {
            LegacyPortal portal = stub.portal(Map.of("sync.lease", "PT1.2S")); // 500 ms

            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> told(portal, 1, CHANGES.getFirst()));
            assertThat(stub.asked("PATCH")).isEmpty();
        }
    }

    @Test
    void readingTheUsersOfManyAccountsEndsInTime() {
        try (StubbedPortal stub = StubbedPortal.of(_ -> {
            rest(50);
            return StubbedPortal.users(BO);
        })) {
            Set<PublisherId> many = new HashSet<>(Many.of(100, number -> id("account-" + number)));
            LegacyPortal portal = stub.portal(Map.of("scim.reading-timeout", "PT1S"));

            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.usersOf(many));
        }
    }

    private static boolean isFiltered(StubRequest request) {
        return request.uri().toString().contains("filter=");
    }

    /** At least so long. */
    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertUnavailable(StubbedPortal stub, LegacyChange change) {
        assertThatExceptionOfType(PortUnavailable.class)
                .as(change.slug())
                .isThrownBy(() -> told(stub.portal(Map.of()), 1, change));
    }
}
