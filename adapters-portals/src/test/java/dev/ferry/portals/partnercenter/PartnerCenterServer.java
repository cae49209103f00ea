package dev.ferry.portals.partnercenter;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpOptions;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.membership.InMemoryMemberships;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Partner Center as the adapter asks it, on a server that really listens, and Ferry's own table of what exports said.
 */
final class PartnerCenterServer implements AutoCloseable {
    static final String PROFILE = "v1/profiles/mpn";
    static final String AGREEMENT = "v1/compliance/csp/agreementstatus";

    private static final ObjectMapper JSON = new ObjectMapper();

    final HttpStub http = HttpStub.answering(this::answer);
    final InMemoryMemberships exported = new InMemoryMemberships();
    private volatile Map<String, Membership> shown = Map.of();

    /** It shows these, and exports said them. */
    void holds(List<Membership> memberships) {
        shows(memberships);
        exportsSaid(memberships);
    }

    void shows(List<Membership> memberships) {
        shown = memberships.stream().collect(toMap(one -> one.mpnId().value(), one -> one));
    }

    void exportsSaid(List<Membership> memberships) {
        try (MembershipIntake intake = exported.intake()) {
            intake.takeIn(memberships);
        }
    }

    PartnerCenterOptions options(Duration timeout) {
        return new PartnerCenterOptions(
                HttpOptions.to(http.url()).within(timeout),
                new ClientCredentials.Registration(http.url().resolve("token"), "ferry", "s3cret", Optional.empty()),
                Optional.empty(),
                "csp",
                Duration.ofMinutes(10),
                8);
    }

    PartnerCenter partnerCenter(Duration timeout) {
        return new PartnerCenter(options(timeout), Clock.systemUTC(), SystemMeters.NONE);
    }

    PartnerCenterRegistry registry(PartnerCenter partnerCenter, Clock clock) {
        return new PartnerCenterRegistry(partnerCenter, options(Duration.ofSeconds(1)), exported, clock);
    }

    @Override
    public void close() {
        http.close();
    }

    StubResponse answer(StubRequest request) throws IOException {
        String number = Optional.ofNullable(request.uri().getQuery()).orElse("").replace("mpnId=", "");
        Optional<Membership> membership = Optional.ofNullable(shown.get(number));
        return switch (request.path()) {
            case PROFILE -> profile(number, membership);
            case AGREEMENT -> agreement(membership);
            default -> StubResponse.json("{\"access_token\": \"t0ken\", \"expires_in\": 3599}");
        };
    }

    private static StubResponse profile(String number, Optional<Membership> membership) throws IOException {
        if (membership.isEmpty()) {
            return noSuchPartner();
        }
        ObjectNode profile = JSON.createObjectNode().put("mpnId", number).put("profileType", "MpnProfile");
        membership.get().companyName().ifPresent(name -> profile.put("partnerName", name));
        return StubResponse.json(JSON.writeValueAsString(profile));
    }

    private static StubResponse agreement(Optional<Membership> membership) {
        return membership
                        .filter(one -> one.state() == MembershipState.AWAITING_MEMBERSHIP_CENTER)
                        .isPresent()
                ? json(400, "{\"code\": 2200, \"description\": \"invalid, or in Partner Membership Center\"}")
                : StubResponse.json("{\"isAgreementSigned\": true}");
    }

    static StubResponse noSuchPartner() {
        return json(404, "{\"code\": 3000, \"description\": \"No such partner.\", \"data\": [], \"source\": \"x\"}");
    }

    static StubResponse json(int status, String body) {
        return StubResponse.of(status, "application/json", body);
    }
}
