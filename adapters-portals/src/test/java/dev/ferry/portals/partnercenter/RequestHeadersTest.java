package dev.ferry.portals.partnercenter;

import static dev.ferry.testkit.sample.MembershipSamples.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.Deadline;
import dev.ferry.portals.Patience;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.sample.Many;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which ids Partner Center is asked. */
class RequestHeadersTest {
    private static final Set<MpnId> ONE = Set.of(new MpnId("4711"));

    private final PartnerCenterServer server = new PartnerCenterServer();
    private final PartnerCenter partnerCenter = server.partnerCenter(Patience.LONG);
    private final PartnerCenterRegistry registry = server.registry(partnerCenter, Clock.systemUTC());
    private final List<StubRequest> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void theTokenIsThere() {
        server.holds(List.of(numbered("1")));
        registry.findAll(Set.of(new MpnId("1")));
    }

    @AfterEach
    void close() {
        partnerCenter.close();
        server.close();
    }

    private void responds(HttpStub.Responder responder) {
        server.http.responds(request -> {
            asked.add(request);
            return responder.respond(request);
        });
    }

    private PortUnavailable fails() {
        return assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> registry.findAll(ONE))
                .actual();
    }

    private List<String> ids(String header) {
        return asked.stream()
                .map(request -> request.header(header).orElseThrow())
                .peek(UUID::fromString)
                .toList();
    }

    @Test
    void aQuestionThatNobodyAnsweredIsAskedAgainUnderItsId() {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicBoolean silent = new AtomicBoolean(true);
        responds(_ -> {
            if (silent.get()) {
                await(answered);
            }
            return PartnerCenterServer.noSuchPartner();
        });
        Deadline.within(Patience.SHORT, this::fails);
        Deadline.within(Patience.SHORT, this::fails);
        silent.set(false);
        registry.findAll(ONE);
        answered.countDown();
        assertThat(Set.copyOf(ids("MS-RequestId"))).hasSize(1);
        assertThat(ids("MS-CorrelationId")).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 403, 400})
    void afterAnyAnswerTheIdIsANewOne(int status) {
        responds(_ -> PartnerCenterServer.json(status, "{\"statusCode\": " + status + ", \"message\": \"No.\"}"));
        fails();
        fails();
        assertThat(ids("MS-RequestId")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void eachQuestionOfAPageHasAnIdOfItsOwnAndAllHaveThePages() {
        server.holds(List.of(numbered("4711"), numbered("4712")));
        responds(server::answer);
        registry.findAll(Set.of(new MpnId("4711"), new MpnId("4712")));
        assertThat(ids("MS-RequestId")).hasSize(4).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ids("MS-CorrelationId"))).hasSize(1);
        registry.findAll(Set.of(new MpnId("4713")));
        assertThat(Set.copyOf(ids("MS-CorrelationId"))).hasSize(2);
    }

    @Test
    void aWaveThatIsThrottledGoesOnWhereItWasStopped() {
        List<MpnId> many = Many.of(100, number -> new MpnId("9" + number));
        int[] left = {40};
        responds(request -> {
            synchronized (left) {
                return left[0]-- > 0
                        ? PartnerCenterServer.noSuchPartner()
                        : StubResponse.of(429, "application/json", "{\"statusCode\": 429, \"message\": \"Slowly.\"}")
                                .with("Retry-After", "7");
            }
        });
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> registry.findAll(Set.copyOf(many)))
                .satisfies(down -> assertThat(down.retryAfter()).contains(Duration.ofSeconds(7)));
        assertThat(asked.size())
                .as("requests after the first 429 but those under way")
                .isLessThan(60);
        asked.clear();
        responds(server::answer);
        registry.findAll(Set.copyOf(many));
        assertThat(asked).hasSize(60);
    }

    @Test
    void theDoctorIsToldWhatIsWrongAndWhoMendsIt() {
        assertThat(partnerCenter.health().check().ok()).isTrue();
        server.http.fail(FaultKind.FORBIDS_ME);
        assertThat(partnerCenter.health().check())
                .returns(false, Health::ok)
                .extracting(Health::detail)
                .asString()
                .contains(PartnerCenter.PERMISSION);
    }
}
