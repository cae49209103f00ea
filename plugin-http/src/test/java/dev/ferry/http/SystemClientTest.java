package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubCertificate;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.socket.ClosedPort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemClientTest {
    private static final String SYSTEM = "directory";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-07-01T12:00:00Z"), ZoneOffset.UTC);

    /** Where certainly no answer comes. */
    private static final Duration SHORT = Duration.ofMillis(500);

    /** Longer than any machine is busy. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Call CALL = Call.get("things");

    private final AtomicReference<Optional<StubRequest>> last = new AtomicReference<>(Optional.empty());
    private final HttpStub stub = HttpStub.answering(request -> {
        last.set(Optional.of(request));
        return StubResponse.json("{\"good\": true}");
    });
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(stub));
    private final NotedRequests noted = new NotedRequests();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    private SystemClient client(HttpOptions options) {
        SystemClient client = SystemClient.of(SYSTEM, options, CLOCK, noted);
        opened.add(client);
        return client;
    }

    private SystemClient client() {
        return client(patient(stub.url()));
    }

    private static HttpOptions patient(URI url) {
        return HttpOptions.to(url).within(LONG);
    }

    private StubRequest sent() {
        return last.get().orElseThrow();
    }

    private static HttpFault faultOf(SystemClient client, Call call) {
        PortUnavailable down = assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> client.ask(call))
                .actual();
        assertThat(down.system()).isEqualTo(SYSTEM);
        return HttpFault.behind(down).orElseThrow();
    }

    @Test
    void whatTheSystemSaysIsRead() {
        Reply reply = client().ask(CALL);

        assertThat(reply.isGood()).isTrue();
        assertThat(reply.json().path("good").booleanValue()).isTrue();
        assertThat(noted.outcomes()).containsExactly("directory answered");
    }

    @Test
    void aRequestSaysWhatItIsToldTo() {
        client().ask(Call.post("accounts/" + Call.segment("a/b ü") + "/changes")
                .query("startIndex", "1")
                .query("filter", "name eq \"ü&\"")
                .header("Idempotency-Key", "contoso-17")
                .json(Json.object().put("number", 17)));

        assertThat(sent().method()).isEqualTo("POST");
        assertThat(sent().uri().getRawPath()).isEqualTo("/accounts/a%2Fb%20%C3%BC/changes");
        assertThat(sent().uri().getRawQuery()).isEqualTo("startIndex=1&filter=name%20eq%20%22%C3%BC%26%22");
        assertThat(sent().header("Idempotency-Key")).hasValue("contoso-17");
        assertThat(sent().header("Content-Type")).hasValue("application/json");
        assertThat(sent().header("Upgrade")).isEmpty();
        assertThat(sent().body()).isEqualTo("{\"number\":17}");
    }

    @Test
    void eachRequestHasAnIdOfItsOwnUnlessOneIsGiven() {
        SystemClient client = client();
        client.ask(CALL);
        String first = sent().header("X-Request-Id").orElseThrow();
        client.ask(CALL);

        assertThat(sent().header("X-Request-Id")).isNotEqualTo(Optional.of(first));
        client.ask(CALL.header("X-Request-Id", "mine"));
        assertThat(sent().header("X-Request-Id")).hasValue("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/", "//elsewhere.example/", "https:things"})
    void noPathLeavesTheBase(String path) {
        SystemClient client = client();
        assertThatIllegalArgumentException().isThrownBy(() -> client.ask(Call.get(path)));
        assertThat(stub.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | {"code": 2200, "description": "no such program"}   | 400: no such program
        404 | {"error": {"code": 3000, "message": "unknown"}}    | 404: unknown
        409 | {"title": "Conflict", "detail": " "}               | 409: Conflict
        422 | {"statusCode": 422, "message": "unknown role"}     | 422: unknown role
        422 | {"detail": "you sent Bearer secret"}               | 422: you sent Bearer ********
        422 | {"detail": "token=s3cr3t at http://a.example/x?k=v"} | 422: token=******** at http://a.example/x?********
        422 | {"detail": "a\\r\\nb\\u001b[31mc\\u202ed\\u0000"} | 422: a b [31mc d
        422 | []                                                 | 422
        """)
    void whatTheSystemTurnsDownIsAnAnswerWithItsReason(int status, String body, String reason) {
        stub.responds(_ -> StubResponse.problem(status, body));

        Reply reply = client().with(TokenSource.of("secret")).ask(CALL);
        assertThat(reply).returns(false, Reply::isGood).returns(reason, Reply::reason);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(reply::orUnavailable)
                .withStackTraceContaining("answered " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, GARBAGE",
        "200, application/problem+json, GARBAGE",
        "400, text/plain, GARBAGE",
        "404, text/html, WRONG_ADDRESS",
        "405, text/html, WRONG_ADDRESS",
        "301, application/json, REDIRECTED",
        "401, application/json, NOT_SIGNED_IN",
        "403, application/json, FORBIDDEN",
        "407, text/html, PROXY",
        "408, application/json, BUSY",
        "429, application/json, BUSY",
        "500, application/json, FAILED",
        "503, text/html, FAILED"
    })
    void whatIsNotTheSystemsOwnWordIsAFault(int status, String contentType, Kind kind) {
        stub.answers(status, contentType, "{\"good\": true}");

        assertThat(faultOf(client(), CALL)).returns(kind, HttpFault::kind);
        assertThat(noted.outcomes()).containsExactly("directory " + kind.slug());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}", "{\"a", "nonsense"})
    void whatIsNoJsonIsAFault(String body) {
        stub.answers(200, "application/scim+json; charset=utf-8", body);
        assertThat(faultOf(client(), CALL)).returns(Kind.GARBAGE, HttpFault::kind);
    }

    @Test
    void aSuccessMayBeSilent() {
        stub.responds(_ -> StubResponse.empty(204));
        assertThat(client().ask(CALL).json().isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Mon, 01 Jul 2019 12:00:30 GMT', PT30S",
        "503, 'Mon, 01 Jul 2019 11:00:00 GMT', PT0S",
        "429, soon,",
        "500, 120,"
    })
    void howLongToWaitIsPassedOn(int status, String header, Duration expected) {
        stub.responds(_ -> StubResponse.of(status, "text/plain", "later").with("Retry-After", header));
        SystemClient client = client();
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> client.ask(CALL))
                .returns(Optional.ofNullable(expected), PortUnavailable::retryAfter);
    }

    @Test
    void whatIsForbiddenNamesThePermission() {
        stub.fail(FaultKind.FORBIDS_ME);
        assertThat(faultOf(client(), CALL.needs("Organizations.Read")))
                .hasMessage("answered 403; needed is Organizations.Read")
                .returns(Optional.of("Organizations.Read"), HttpFault::permission);

        stub.responds(_ -> StubResponse.problem(403, "{}")
                .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"things:read\""));
        assertThat(faultOf(client(), CALL)).returns(Optional.of("things:read"), HttpFault::permission);
    }

    @Test
    void noRedirectIsFollowed() {
        stub.responds(_ -> StubResponse.problem(307, "{}").with("Location", stub.url() + "elsewhere"));
        assertThat(faultOf(client(), CALL)).returns(Kind.REDIRECTED, HttpFault::kind);
        assertThat(stub.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"TIMES_OUT", "TRICKLES"})
    void whatTakesTooLongIsGivenUp(FaultKind slow) {
        stub.fail(slow);
        assertThat(faultOf(client(HttpOptions.to(stub.url()).within(SHORT)), CALL))
                .returns(Kind.TIMED_OUT, HttpFault::kind);
    }

    @Test
    void whatBreaksOffIsNoAnswer() {
        stub.fail(FaultKind.ANSWERS_HALF);
        assertThat(faultOf(client(), CALL)).returns(Kind.BROKEN_OFF, HttpFault::kind);
        stub.cuts();
        assertThat(faultOf(client(), CALL)).returns(Kind.BROKEN_OFF, HttpFault::kind);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        stub.answersWithoutEnd();
        assertThat(faultOf(client(patient(stub.url()).bounded(1 << 20)), CALL))
                .returns(Kind.TOO_LARGE, HttpFault::kind);
    }

    @Test
    void whereNobodyListensTheConnectionIsRefused() throws IOException {
        try (ClosedPort closed = new ClosedPort()) {
            HttpOptions nobody = patient(URI.create("http://127.0.0.1:" + closed.number() + "/"));
            assertThat(faultOf(client(nobody), CALL)).returns(Kind.REFUSED, HttpFault::kind);
        }
    }

    @Test
    void aHostThatNobodyKnowsIsTold() {
        HttpOptions unknown = patient(URI.create("http://nobody.invalid/"));
        assertThat(faultOf(client(unknown), CALL)).returns(Kind.UNKNOWN_HOST, HttpFault::kind);
    }

    @Test
    void whoDoesNotSpeakTlsIsTold() {
        TcpRelay relay = TcpRelay.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), stub.port()))
                .saying(FaultKind.REFUSES, "HTTP/1.1 400 Bad Request\r\n\r\n");
        opened.add(relay);
        relay.fail(FaultKind.REFUSES);
        HttpOptions plain = patient(URI.create("https://127.0.0.1:" + relay.port() + "/"));
        assertThat(faultOf(client(plain), CALL)).returns(Kind.NOT_ENCRYPTED, HttpFault::kind);
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, EXPIRED_CERTIFICATE", "OTHER_HOST, WRONG_HOST", "SELF_SIGNED, UNTRUSTED_CERTIFICATE"})
    void aCertificateThatDoesNotHoldIsToldApart(StubCertificate certificate, Kind kind) throws Exception {
        assertThat(faultOf(client(encrypted(certificate)), CALL)).returns(kind, HttpFault::kind);
    }

    @Test
    void anAuthorityOfACompanysOwnIsTrustedWhereItIsNamed() throws Exception {
        HttpOptions trusting = encrypted(StubCertificate.VALID);
        assertThat(client(trusting).ask(CALL).isGood()).isTrue();
        assertThat(faultOf(client(patient(trusting.url())), CALL)).returns(Kind.UNTRUSTED_CERTIFICATE, HttpFault::kind);
    }

    private HttpOptions encrypted(StubCertificate certificate) throws IOException, CertificateException {
        HttpStub encrypted = HttpStub.encrypted(certificate, _ -> StubResponse.json("{}"));
        opened.add(encrypted);
        return patient(encrypted.url())
                .trusting(TrustedCertificates.of(
                        new ByteArrayInputStream(StubCertificate.authority().getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void whatIsAskedThroughAProxyGoesThere() {
        HttpOptions proxied =
                patient(URI.create("http://directory.invalid/v1/")).through(at(stub.port()));
        assertThat(client(proxied).ask(CALL).isGood()).isTrue();
        assertThat(sent().uri()).isEqualTo(URI.create("http://directory.invalid/v1/things"));
    }

    @Test
    void thisMachineIsNeverAskedThroughAProxy() {
        HttpStub proxy = HttpStub.answering(_ -> StubResponse.json("{}"));
        opened.add(proxy);
        SystemClient client = client(patient(stub.url()).through(at(proxy.port())));
        client.with(TokenSource.of("s3cr3t")).ask(CALL);
        client.at("token-url", URI.create("http://localhost:" + stub.port() + "/"))
                .ask(CALL);

        assertThat(stub.requests()).isEqualTo(2);
        assertThat(proxy.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aProxyThatIsAwayIsToldFromTheSystem(String scheme) throws IOException {
        URI system = URI.create(scheme + "://directory.invalid/");
        try (ClosedPort closed = new ClosedPort()) {
            assertThat(faultOf(client(patient(system).through(at(closed.number()))), CALL))
                    .hasMessage("the proxy: refused the connection")
                    .returns(Kind.PROXY_FAILED, HttpFault::kind);
        }
        InetSocketAddress unknown = InetSocketAddress.createUnresolved("proxy.invalid", 3128);
        assertThat(faultOf(client(patient(system).through(unknown)), CALL))
                .hasMessage("the proxy: its host is unknown")
                .returns(Kind.PROXY_FAILED, HttpFault::kind);
    }

    @ParameterizedTest
    @CsvSource({"502, PROXY_FAILED", "504, PROXY_FAILED", "404, PROXY_FAILED", "403, PROXY", "407, PROXY"})
    void aProxyThatMakesNoWayIsToldFromTheSystem(int status, Kind kind) {
        HttpOptions proxied = patient(URI.create("https://directory.invalid/"));
        TcpRelay proxy = TcpRelay.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), stub.port()))
                .saying(FaultKind.REFUSES, "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");
        opened.add(proxy);
        proxy.fail(FaultKind.REFUSES);
        SystemClient client = client(proxied.through(at(proxy.port())));

        assertThat(faultOf(client, CALL))
                .hasMessage("the proxy: answered " + status)
                .returns(kind, HttpFault::kind);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> client.exchange(CALL))
                .satisfies(
                        down -> assertThat(HttpFault.behind(down).orElseThrow()).returns(kind, HttpFault::kind));
    }

    @Test
    void aProxyThatIsSilentIsToldFromTheSystem() {
        TcpRelay proxy = TcpRelay.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), stub.port()));
        opened.add(proxy);
        proxy.fail(FaultKind.TIMES_OUT);
        HttpOptions proxied = new HttpOptions(
                List.of("url"),
                URI.create("https://directory.invalid/"),
                SHORT,
                SHORT,
                SHORT.multipliedBy(100),
                1 << 20,
                Optional.empty(),
                Optional.of(at(proxy.port())),
                HttpClient.Version.HTTP_1_1);
        assertThat(faultOf(client(proxied), CALL))
                .hasMessage("the proxy: no connection in time")
                .returns(Kind.PROXY_FAILED, HttpFault::kind);
    }

    private static InetSocketAddress at(int port) {
        return InetSocketAddress.createUnresolved("127.0.0.1", port);
    }

    @Test
    void theTokenGoesToTheSystemAloneAndIntoNoFault() {
        SystemClient client = client().with(TokenSource.of("s3cr3t"));
        client.ask(CALL);
        assertThat(sent().header("Authorization")).hasValue("Bearer s3cr3t");
        client.at("token-url", stub.url().resolve("elsewhere/")).ask(CALL);
        assertThat(sent().header("Authorization")).isEmpty();

        stub.fail(FaultKind.KNOWS_ME_NOT);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> client.ask(CALL))
                .satisfies(fault -> assertThat(fault).hasStackTraceContaining("answered 401"))
                .satisfies(fault -> assertThat(org.assertj.core.util.Throwables.getStackTrace(fault))
                        .doesNotContain("s3cr3t"));
    }

    @Test
    void aLibraryOfAProtocolGetsWhateverWasAnswered() {
        stub.answers(302, "text/html", "<html>");
        assertThat(client().exchange(CALL)).returns(302, Reply::status).returns("text/html", Reply::mediaType);
        stub.fail(FaultKind.TIMES_OUT);
        SystemClient client = client();
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> client.exchange(CALL));
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        stub.fail(FaultKind.TIMES_OUT);
        SystemClient client = client();
        Thread.currentThread().interrupt();
        assertThat(faultOf(client, CALL)).returns(Kind.STOPPED, HttpFault::kind);
        assertThat(Thread.interrupted()).isTrue();
    }
}
