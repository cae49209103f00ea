package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens in the name of a person who consented once. What gives them never takes an older one back, as Microsoft. */
class RefreshTokenFileTest {
    private static final Call CALL = Call.get("things");
    private static final Duration A_TOKENS_LIFE = Duration.ofHours(1);
    private static final String KEY = "acme.refresh-token-file";

    @TempDir
    private Path home;

    private final SettableClock clock = new SettableClock(Instant.parse("2019-07-01T12:00:00Z"));
    private final AtomicInteger given = new AtomicInteger();
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private final HttpStub tokens = HttpStub.answering(request -> exchange(request.body()));
    private final HttpStub system = HttpStub.answering(_ -> StubResponse.json("{}"));
    private final SystemClient plain = SystemClient.of(
            "registry",
            HttpOptions.to(system.url()).at("acme.url", system.url()).within(Duration.ofSeconds(5)),
            clock,
            SystemMeters.NONE);

    private Path file = Path.of("");

    private StubResponse exchange(String form) {
        assertThat(form).startsWith("grant_type=refresh_token&client_id=ferry&client_secret=s3cret&refresh_token=");
        String token = form.replaceFirst(".*&refresh_token=([^&]*).*", "$1");
        if (!good.contains(token)) {
            return StubResponse.problem(
                    400,
                    "{\"error\": \"invalid_grant\", \"error_description\": \"secret-description\","
                            + " \"error_codes\": [700082]}");
        }
        String newest = "refresh-" + given.incrementAndGet();
        good.add(newest);
        return StubResponse.json(
                "{\"access_token\": \"t\", \"expires_in\": 3600, \"refresh_token\": \"" + newest + "\"}");
    }

    @BeforeEach
    void somebodyConsented() throws IOException {
        file = home.resolve("refresh-token");
        Files.writeString(file, "refresh-0\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        good.add("refresh-0");
    }

    @AfterEach
    void close() {
        plain.close();
        system.close();
        tokens.close();
    }

    private SystemClient client() {
        return client(new RefreshTokenFile(file, KEY));
    }

    private SystemClient client(RefreshTokenFile consent) {
        return plain.with(new ClientCredentials(
                plain,
                new ClientCredentials.Registration(
                        tokens.url(), "ferry", "s3cret", Optional.of("things offline_access")),
                Optional.of(consent),
                clock));
    }

    private String kept() throws IOException {
        return Files.readString(file);
    }

    private static HttpFault fault(SystemClient client) {
        return HttpFault.behind(assertThatExceptionOfType(PortUnavailable.class)
                        .isThrownBy(() -> client.ask(CALL))
                        .actual())
                .orElseThrow();
    }

    @Test
    void theNewestTokenStandsInTheFileAndIsExchangedNext() throws IOException {
        SystemClient client = client();
        for (int exchange = 1; exchange <= 3; exchange++) {
            client.ask(CALL);
            assertThat(kept()).isEqualTo("refresh-" + exchange + '\n');
            good.removeIf(token -> !token.equals("refresh-" + given.get()));
            clock.forward(A_TOKENS_LIFE);
        }
    }

    @Test
    void whoMayReadTheFileStaysAsItWasAndNothingIsLeftBesideIt() throws IOException {
        client().ask(CALL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> all = Files.list(home)) {
            assertThat(all).containsExactly(file);
        }
    }

    /** As Kubernetes mounts secrets. */
    @Test
    void aLinkStaysALink() throws IOException {
        Path link = home.resolve("link");
        Files.createSymbolicLink(link, file);
        client(new RefreshTokenFile(link, KEY)).ask(CALL);

        assertThat(link).isSymbolicLink();
        assertThat(kept()).isEqualTo("refresh-1\n");
    }

    @Test
    void whatSomebodyElsePutsThereIsExchangedNext() throws IOException {
        SystemClient client = client();
        client.ask(CALL);
        Files.writeString(file, "theirs");
        good.clear();
        good.add("theirs");
        clock.forward(A_TOKENS_LIFE);

        client.ask(CALL);
        assertThat(kept()).isEqualTo("refresh-2\n");
    }

    @Test
    void whereNoNewerOneComesTheOldOneStays() throws IOException {
        tokens.responds(_ -> StubResponse.json("{\"access_token\": \"t\", \"expires_in\": 3600}"));
        client().ask(CALL);

        assertThat(kept()).isEqualTo("refresh-0\n");
    }

    @Test
    void twoWhoShareTheFileNeverLoseTheToken() throws IOException {
        for (int round = 0; round < 20; round++) {
            Racers.race(4, _ -> client().ask(CALL));
            assertThat(good).contains(kept().strip());
        }
    }

    @Test
    void whoseConsentIsOverIsTakenForNoAnswerUntilANewTokenStandsThere() throws IOException {
        good.clear();
        SystemClient client = client();
        HttpFault over = fault(client);

        assertThat(over.kind()).isEqualTo(Kind.NO_CONSENT);
        assertThat(over)
                .hasMessageStartingWith(
                        "no token in the name of who consented: invalid_grant (AADSTS700082); the person")
                .hasMessageContaining(KEY)
                .hasMessageNotContainingAny("refresh-0", "secret-description");
        Health found = new SystemHealth("registry", client, () -> client.ask(CALL)).check();
        assertThat(found.detail())
                .startsWith(tokens.url() + ": gives Ferry no token in the name of the person who consented")
                .contains("consent once more", "the file of " + KEY);

        good.add("anew");
        Files.writeString(file, "anew\r\n");
        client.ask(CALL);
        assertThat(kept()).isEqualTo("refresh-1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interaction_required", "consent_required", "login_required"})
    void whereAPersonHasToBeThereTheyAreAskedFor(String code) {
        tokens.responds(_ -> StubResponse.problem(400, "{\"error\": \"" + code + "\"}"));
        assertThat(fault(client())).returns(Kind.NO_CONSENT, HttpFault::kind).hasMessageContaining(code);
    }

    @Test
    void aWrongSecretIsNoMatterOfConsent() {
        tokens.responds(_ -> StubResponse.problem(401, "{\"error\": \"invalid_client\"}"));
        assertThat(fault(client())).returns(Kind.NO_TOKEN, HttpFault::kind);
    }

    @Test
    void aBusyOrBrokenGiverIsNoMatterOfConsentEither() throws IOException {
        SystemClient client = client();
        tokens.responds(_ -> StubResponse.problem(503, "{}"));
        assertThat(fault(client).kind()).isNotEqualTo(Kind.NO_CONSENT);
        tokens.responds(_ -> StubResponse.of(200, "text/html", "<html>"));
        assertThat(fault(client).kind()).isNotEqualTo(Kind.NO_CONSENT);
        assertThat(kept()).isEqualTo("refresh-0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "sm\u00f8r"})
    void whatIsNoTokenIsSentToNobody(String held) throws IOException {
        Files.writeString(file, held);
        assertThat(fault(client())).returns(Kind.NO_CONSENT, HttpFault::kind).hasMessageContaining(KEY);
        assertThat(tokens.requests()).isZero();
    }

    @Test
    void aFileThatIsNotThereOrIsNoneIsSaid() throws IOException {
        assertThat(fault(client(new RefreshTokenFile(home.resolve("none"), KEY))))
                .returns(Kind.NO_CONSENT, HttpFault::kind)
                .hasMessageContainingAll("none (NoSuchFileException)", KEY);
        assertThat(fault(client(new RefreshTokenFile(home, KEY)))).returns(Kind.NO_CONSENT, HttpFault::kind);
        Files.write(file, new byte[100_000]);
        assertThat(fault(client())).returns(Kind.NO_CONSENT, HttpFault::kind);
    }

    /** Its name leaves no room for one beside it, so that even root cannot write. */
    @Test
    void whereItCannotBeWrittenThisProcessGoesOnWithTheNewestAndSaysSo() throws IOException {
        file = home.resolve("x".repeat(250));
        Files.writeString(file, "refresh-0");
        RefreshTokenFile consent = new RefreshTokenFile(file, KEY);
        SystemClient client = client(consent);
        assertThat(consent.trouble()).isEmpty();
        client.ask(CALL);
        assertThat(kept()).isEqualTo("refresh-0");

        good.remove("refresh-0");
        clock.forward(A_TOKENS_LIFE);
        client.ask(CALL);
        assertThat(given).hasValue(2);

        Health found = new SystemHealth("registry", client, () -> client.ask(CALL))
                .unless(consent::trouble)
                .check();
        assertThat(found.ok()).isFalse();
        assertThat(found.detail())
                .startsWith(file + ": the newest refresh token cannot be written")
                .contains(KEY);
        for (String language : new String[] {"en", "sv", "nl", "fr"}) {
            assertThat(found.words().orElseThrow().in(Locale.forLanguageTag(language)))
                    .contains(KEY)
                    .doesNotContain("{");
        }

        good.add("theirs");
        Files.writeString(file, "theirs");
        clock.forward(A_TOKENS_LIFE);
        client.ask(CALL);
        assertThat(given).hasValue(3);
    }

    @Test
    void nobodyIsShownTheToken() {
        assertThat(new RefreshTokenFile(file, KEY))
                .asString()
                .doesNotContain("refresh-0")
                .contains(file.toString());
    }
}
