package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {
    private static final Call CALL = Call.get("things");

    private final SettableClock clock = new SettableClock(Instant.parse("2019-07-01T12:00:00Z"));
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicReference<Optional<StubRequest>> lastForToken = new AtomicReference<>(Optional.empty());
    private final AtomicReference<String> accepted = new AtomicReference<>("");

    private final HttpStub tokens = HttpStub.answering(request -> {
        lastForToken.set(Optional.of(request));
        String token = "token-" + given.incrementAndGet();
        accepted.set(token);
        return StubResponse.json("{\"access_token\": \"" + token + "\", \"expires_in\": 3600}");
    });
    private final HttpStub system = HttpStub.answering(
            request -> request.header("Authorization").equals(Optional.of("Bearer " + accepted.get()))
                    ? StubResponse.json("{}")
                    : StubResponse.problem(401, "{}"));
    private final SystemClient plain = SystemClient.of(
            "directory", HttpOptions.to(system.url()).within(Duration.ofSeconds(5)), clock, SystemMeters.NONE);
    private final SystemClient client = plain.with(new ClientCredentials(
            plain,
            new ClientCredentials.Registration(
                    tokens.url().resolve("realms/ferry/token"), "ferry", "s3cr3t&", Optional.of("things:read")),
            clock));

    @AfterEach
    void close() {
        plain.close();
        system.close();
        tokens.close();
    }

    private HttpFault fault() {
        PortUnavailable down = assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> client.ask(CALL))
                .actual();
        assertThat(down.system()).isEqualTo("directory");
        return HttpFault.behind(down).orElseThrow();
    }

    @Test
    void oneTokenIsAskedForAndKeptUntilShortlyBeforeItEnds() {
        client.ask(CALL);
        clock.forward(Duration.ofMinutes(58));
        client.ask(CALL);
        assertThat(given).hasValue(1);
        assertThat(lastForToken.get().orElseThrow())
                .returns("realms/ferry/token", StubRequest::path)
                .extracting(StubRequest::body)
                .isEqualTo("grant_type=client_credentials&client_id=ferry&client_secret=s3cr3t%26"
                        + "&scope=things%3Aread");

        clock.forward(Duration.ofMinutes(1));
        client.ask(CALL);
        assertThat(given).hasValue(2);
    }

    @Test
    void aTokenThatIsNoLongerAcceptedIsRenewedOnce() {
        client.ask(CALL);
        accepted.set("nobody's");
        client.ask(CALL);
        assertThat(given).hasValue(2);
    }

    @Test
    void whoseTokensAreNeverAcceptedIsUnavailableAfterOneMore() {
        system.responds(_ -> StubResponse.problem(401, "{}"));
        assertThat(fault()).returns(Kind.NOT_SIGNED_IN, HttpFault::kind);
        assertThat(system.requests()).isEqualTo(2);
        assertThat(given).hasValue(2);
    }

    @Test
    void ofManyWhoNeedATokenOneAsks() {
        Racers.race(8, _ -> client.ask(CALL));
        assertThat(given).hasValue(1);
    }

    @Test
    void whoHasLittleTimeEndsNothingForOthers() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        tokens.responds(_ -> {
            asked.incrementAndGet();
            await(mayAnswer);
            accepted.set("token");
            return StubResponse.json("{\"access_token\": \"token\", \"expires_in\": 3600}");
        });

        assertThat(Deadline.within(Duration.ofMillis(200), this::fault)).returns(Kind.TIMED_OUT, HttpFault::kind);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> waiting = Stream.generate(() -> others.submit(() -> client.ask(CALL)))
                    .limit(4)
                    .toList();
            mayAnswer.countDown();
            for (Future<Reply> one : waiting) {
                assertThat(one.get().isGood()).isTrue();
            }
        }
        assertThat(asked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void whoeverWaitsIsToldWhyThereIsNoneAndTheNextOneAsksAnew() {
        tokens.responds(_ -> StubResponse.of(400, "application/json", "{\"error\": \"invalid_scope\"}"));
        assertThat(Racers.race(8, _ -> fault().kind())).containsOnly(Kind.NO_TOKEN);

        tokens.responds(_ -> {
            accepted.set("token");
            return StubResponse.json("{\"access_token\": \"token\"}");
        });
        assertThat(client.ask(CALL).isGood()).isTrue();
    }

    @Test
    void whoIsStoppedWaitsNoLonger() {
        CountDownLatch never = new CountDownLatch(1);
        tokens.responds(_ -> {
            await(never);
            return StubResponse.empty(503);
        });
        Thread.currentThread().interrupt();

        assertThat(fault()).returns(Kind.STOPPED, HttpFault::kind);
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_scope", "401, invalid_client", "403, unauthorized_client"})
    void whoGetsNoTokenReadsWhy(int status, String code) {
        tokens.responds(_ -> StubResponse.of(
                status,
                "application/json",
                "{\"error\": \"" + code + "\", \"error_description\": \"s3cr3t& is wrong\"}"));
        assertThat(fault())
                .hasMessage("no token for the client ferry: " + code)
                .returns(Kind.NO_TOKEN, HttpFault::kind);
    }

    @Test
    void aRealmThatIsNotThereIsAWrongAddress() {
        tokens.answers(404, "text/html", "<html>");
        assertThat(fault()).returns(Kind.WRONG_ADDRESS, HttpFault::kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"access_token\": 7}", "{\"access_token\": \"a\\nb\"}", "[]"})
    void whatIsNoTokenIsGarbage(String body) {
        tokens.responds(_ -> StubResponse.json(body));
        assertThat(fault()).returns(Kind.GARBAGE, HttpFault::kind);
    }

    @Test
    void aTokenWithoutAnEndIsAskedForAgainSoon() {
        tokens.responds(_ -> {
            accepted.set("for-now");
            given.incrementAndGet();
            return StubResponse.json("{\"access_token\": \"for-now\"}");
        });
        client.ask(CALL);
        clock.forward(Duration.ofMinutes(5));
        client.ask(CALL);
        assertThat(given).hasValue(2);
    }
}
