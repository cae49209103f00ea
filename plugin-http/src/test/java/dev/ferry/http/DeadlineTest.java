package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.ClientCredentials.Registration;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What all requests of a call may take together, however long each of them may. */
class DeadlineTest {
    private static final Call CALL = Call.get("things");
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final HttpStub system = HttpStub.answering(_ -> StubResponse.json("{}"));
    private final SystemClient client = SystemClient.of(
            "directory", HttpOptions.to(system.url()).within(LONG), Clock.systemUTC(), SystemMeters.NONE);

    @AfterEach
    void close() {
        client.close();
        system.close();
    }

    @Test
    void whatIsAnsweredInTimeIsAnswered() {
        assertThat(Deadline.within(LONG, () -> client.ask(CALL)).isGood()).isTrue();
    }

    @Test
    void noRequestBeginsWhenTheTimeIsOver() {
        assertTimedOut(Deadline.within(Duration.ZERO, () -> fault(client)));
        assertThat(system.requests()).isZero();
    }

    @Test
    void aRequestEndsWithTheTimeOfAllNotWithItsOwn() {
        system.fail(FaultKind.TIMES_OUT);

        assertTimedOut(Deadline.within(SHORT, () -> fault(client)));
    }

    @Test
    void anAnswerByDropsEndsWithItToo() {
        system.fail(FaultKind.TRICKLES);

        assertTimedOut(Deadline.within(SHORT, () -> fault(client)));
    }

    @Test
    void soDoesAskingForAToken() {
        try (HttpStub tokens = HttpStub.answering(_ -> StubResponse.json("{}"))) {
            tokens.fail(FaultKind.TIMES_OUT);
            SystemClient withTokens = client.with(new ClientCredentials(
                    client, new Registration(tokens.url(), "ferry", "s3cret", Optional.empty()), Clock.systemUTC()));

            assertTimedOut(Deadline.within(SHORT, () -> fault(withTokens)));
            assertThat(system.requests()).isZero();
        }
    }

    @Test
    void ofTwoTheShorterCounts() {
        system.fail(FaultKind.TIMES_OUT);

        assertTimedOut(Deadline.within(SHORT, () -> Deadline.within(LONG, () -> fault(client))));
        assertTimedOut(Deadline.within(LONG, () -> Deadline.within(SHORT, () -> fault(client))));
    }

    @Test
    void workThatIsHandedToAnotherThreadEndsWithItToo() {
        system.fail(FaultKind.TIMES_OUT);
        FutureTask<HttpFault> handedOn = new FutureTask<>(() -> fault(client));

        Thread.ofVirtual().start(Deadline.within(SHORT, () -> Deadline.carried(handedOn)));

        assertThat(handedOn).succeedsWithin(LONG).satisfies(DeadlineTest::assertTimedOut);
    }

    @Test
    void whereNothingHasToEndWorkIsHandedOnAsItIs() {
        Runnable work = () -> fault(client);

        assertThat(Deadline.carried(work)).isSameAs(work);
    }

    private static HttpFault fault(SystemClient asked) {
        return HttpFault.behind(assertThatExceptionOfType(PortUnavailable.class)
                        .isThrownBy(() -> asked.ask(CALL))
                        .actual())
                .orElseThrow();
    }

    private static void assertTimedOut(HttpFault fault) {
        assertThat(fault.kind()).isEqualTo(Kind.TIMED_OUT);
    }
}
