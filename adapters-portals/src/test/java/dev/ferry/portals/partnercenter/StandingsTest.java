package dev.ferry.portals.partnercenter;

import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answer of Partner Center means which standing, with what exports said of the number (R9). */
class StandingsTest {
    private static final MpnId NUMBER = new MpnId("4711");

    private final PartnerCenterServer server = new PartnerCenterServer();
    private final SettableClock clock = new SettableClock(Instant.parse("2019-06-01T00:00:00Z"));
    private final PartnerCenter partnerCenter = server.partnerCenter(Duration.ofSeconds(5));
    private final PartnerCenterRegistry registry = server.registry(partnerCenter, clock);

    @AfterEach
    void close() {
        partnerCenter.close();
        server.close();
    }

    private static Membership membership(MembershipState state) {
        return new Membership(NUMBER, tenantId("contoso"), state, MembershipKind.GLOBAL, Optional.of("Contoso"));
    }

    private Lookup<Membership> answer() {
        return Objects.requireNonNull(registry.findAll(Set.of(NUMBER)).get(NUMBER));
    }

    private void assertUnavailable() {
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::answer);
    }

    /** Never a mismatch, and never unknown: nobody said whose it is. */
    @Test
    void aNumberWhoseTenantNobodySaidIsUnavailable() {
        server.shows(List.of(membership(MembershipState.ACTIVE)));
        assertThat(answer()).isEqualTo(Lookup.unavailable(new Unavailability.Unconfirmed()));
        server.exportsSaid(List.of(membership(MembershipState.ACTIVE)));
        assertThat(answer()).isEqualTo(Lookup.known(membership(MembershipState.ACTIVE)));
    }

    @Test
    void aNumberWhoseRowWasRejectedIsUnavailableForThat() {
        Unavailability.RowRejected why = new Unavailability.RowRejected("memberships.csv", 7);
        server.shows(List.of(membership(MembershipState.ACTIVE)));
        try (MembershipIntake intake = server.exported.intake()) {
            intake.markLost(List.of(new LostMembership(Optional.of(NUMBER), Optional.empty(), why)));
        }
        assertThat(answer()).isEqualTo(Lookup.unavailable(why));
    }

    @Test
    void whileAnExportIsTakenInItsTenantsCount() {
        server.shows(List.of(membership(MembershipState.ACTIVE)));
        try (MembershipIntake intake = server.exported.dryRunIntake()) {
            intake.takeIn(List.of(membership(MembershipState.ACTIVE)));
            assertThat(registry.during(intake).findAll(Set.of(NUMBER)))
                    .isEqualTo(Map.of(NUMBER, Lookup.known(membership(MembershipState.ACTIVE))));
        }
        assertThat(answer()).isEqualTo(Lookup.unavailable(new Unavailability.Unconfirmed()));
    }

    @ParameterizedTest
    @EnumSource(names = {"INACTIVE", "NOT_VETTED"})
    void whatPartnerCenterCannotTellStandsAsTheExportSaid(MembershipState state) {
        server.holds(List.of(membership(state)));
        assertThat(answer()).isEqualTo(Lookup.known(membership(state)));
    }

    @Test
    void oneThatHasLeftTheMembershipCenterIsActiveWhateverTheExportSaid() {
        server.shows(List.of(membership(MembershipState.ACTIVE)));
        server.exportsSaid(List.of(membership(MembershipState.AWAITING_MEMBERSHIP_CENTER)));
        assertThat(answer()).isEqualTo(Lookup.known(membership(MembershipState.ACTIVE)));
    }

    @Test
    void oneThatIsStillThereWaitsWhateverTheExportSaid() {
        server.shows(List.of(membership(MembershipState.AWAITING_MEMBERSHIP_CENTER)));
        server.exportsSaid(List.of(membership(MembershipState.ACTIVE)));
        assertThat(answer()).isEqualTo(Lookup.known(membership(MembershipState.AWAITING_MEMBERSHIP_CENTER)));
    }

    /** Its way out is to finish that move, never a second enrolment. */
    @Test
    void oneThatTheExportSawThereAndNobodyShowsStillWaits() {
        server.exportsSaid(List.of(membership(MembershipState.AWAITING_MEMBERSHIP_CENTER)));
        assertThat(answer()).isEqualTo(Lookup.known(membership(MembershipState.AWAITING_MEMBERSHIP_CENTER)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_MEMBERSHIP_CENTER")
    void oneThatPartnerCenterDoesNotKnowIsUnknown(MembershipState exported) {
        server.exportsSaid(List.of(membership(exported)));
        assertThat(answer()).isEqualTo(Lookup.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": 3000, \"description\": \"None.\", \"data\": [], \"source\": \"PartnerFD\"}",
                "{\"code\": \"3000\", \"description\": \"None.\"}",
                "{\"error\": {\"code\": \"3000\", \"message\": \"None.\"}}"
            })
    void oneCodeInTwoShapesSaysThatThereIsNoSuchPartner(String body) {
        server.http.responds(request ->
                request.path().equals("token") ? server.answer(request) : PartnerCenterServer.json(404, body));
        assertThat(answer()).isEqualTo(Lookup.unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        404 | application/json | {"statusCode": 404, "message": "Resource not found"}
        404 | application/json | {"code": 3001, "description": "Something else."}
        404 | application/json | {}
        404 | text/html        | <html>Not found</html>
        400 | application/json | {"code": 3000, "description": "None."}
        400 | application/json | {"error": {"code": "BadRequest", "message": "No."}}
        200 | application/json | {"code": 3000}
        200 | application/json | {"mpnId": "1147", "partnerName": "Fabrikam"}
        200 | application/json | {"mpnId": null}
        200 | application/json | []
        200 | application/json | {"mpnId": "4711", "part
        200 | text/html        | <html>Sign in</html>
        429 | application/json | {"statusCode": 429, "message": "Rate limit is exceeded."}
        500 | application/json | {"code": 3000}
        """)
    void nothingElseIsTakenForUnknown(int status, String type, String body) {
        server.http.responds(request ->
                request.path().equals("token") ? server.answer(request) : StubResponse.of(status, type, body));
        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | {"code": 2201, "description": "Something else."}
        404 | {"code": 2200, "description": "Not here."}
        404 | {"statusCode": 404, "message": "Resource not found"}
        200 | []
        """)
    void anAgreementThatSaysSomethingElseIsNoStanding(int status, String body) {
        server.holds(List.of(membership(MembershipState.ACTIVE)));
        server.http.responds(request -> request.path().equals(PartnerCenterServer.AGREEMENT)
                ? PartnerCenterServer.json(status, body)
                : server.answer(request));
        assertUnavailable();
    }

    @Test
    void aNumberThatIsWrittenOtherwiseThereIsAnother() {
        MpnId padded = new MpnId("004711");
        server.http.responds(request -> request.path().equals(PartnerCenterServer.PROFILE)
                ? StubResponse.json("{\"mpnId\": \"4711\"}")
                : server.answer(request));
        assertThat(registry.findAll(Set.of(padded))).isEqualTo(Map.of(padded, Lookup.unknown()));
    }

    @Test
    void whatPartnerCenterSaysIsBelievedForAWhile() {
        server.holds(List.of(membership(MembershipState.ACTIVE)));
        assertThat(answer().found()).isPresent();
        server.shows(List.of());
        assertThat(answer().found()).isPresent();
        clock.forward(Duration.ofMinutes(10));
        assertThat(answer()).isEqualTo(Lookup.unknown());
    }
}
