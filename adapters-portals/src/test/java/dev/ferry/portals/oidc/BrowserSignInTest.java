package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.InMemoryInstallationSecret;
import dev.ferry.testkit.identity.SettableClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow of browsers beyond its contract: what of a provider's answers is believed. */
class BrowserSignInTest {
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final URI CALLBACK = URI.create("https://ferry.example/sign-in/callback");

    private final SettableClock clock = new SettableClock(NOON);
    private final StubProvider stub = new StubProvider(clock);
    private final InMemoryEndedTokens ended = new InMemoryEndedTokens();
    private final Oidc adapter = stub.adapter(stub.options(), ended);
    private final SignInElsewhere browsers =
            adapter.identityProvider().elsewhere().orElseThrow();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void theProviderIsAskedAsOpenIdConnectHasIt() {
        BegunSignIn begun = browsers.begin(CALLBACK, "/accounts");
        Map<String, List<String>> asked = URLUtils.parseParameters(begun.to().getRawQuery());

        assertThat(begun.to().toString()).startsWith(stub.issuer() + "/auth?");
        assertThat(asked)
                .containsEntry("response_type", List.of("code"))
                .containsEntry("client_id", List.of("ferry"))
                .containsEntry("redirect_uri", List.of(CALLBACK.toString()))
                .containsEntry("scope", List.of("openid email"))
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(begun.to().toString()).doesNotContain(begun.kept());
    }

    @Test
    void whoOnlyBeginsIsKeptNowhere() {
        for (int time = 0; time < 100; time++) {
            BegunSignIn begun = browsers.begin(CALLBACK, "");
            browsers.finish(CALLBACK, "code=x&state=guessed", begun.kept());
        }

        assertThat(ended.count()).isZero();
    }

    /** What an ID token may say that is not what was asked for. */
    enum Lie {
        ANOTHER_NONCE(claims -> claims.claim("nonce", "another")),
        NO_NONCE(claims -> claims.claim("nonce", null)),
        ANOTHER_AUDIENCE(claims -> claims.audience("another")),
        FOR_SEVERAL(claims -> claims.audience(List.of("ferry", "another"))),
        MADE_FOR_ANOTHER(claims -> claims.claim("azp", "another")),
        ANOTHER_ISSUER(claims -> claims.issuer("https://login.example/realms/one")),
        RUN_OUT(claims -> claims.expirationTime(Date.from(NOON.minusSeconds(60)))),
        NEVER_RUNS_OUT(claims -> claims.expirationTime(null)),
        MADE_IN_THE_FUTURE(claims -> claims.issueTime(Date.from(NOON.plusSeconds(61)))),
        OF_NOBODY(claims -> claims.subject(null)),
        WITHOUT_AN_ADDRESS(claims -> claims.claim("email", null)),
        ANOTHER_ACCESS_TOKEN(claims -> claims.claim("at_hash", "c29tZXRoaW5nIGVsc2U")),
        A_LOGOUT_TOKEN(claims -> claims.claim("events", Map.of(LogoutTokenClaimsSet.EVENT_TYPE, Map.of())));

        @SuppressWarnings("ImmutableEnumChecker") // what each is given is
        private final transient UnaryOperator<JWTClaimsSet.Builder> change;

        Lie(UnaryOperator<JWTClaimsSet.Builder> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIdTokenThatIsNotWhatWasAskedForSignsNobodyIn(Lie lie) {
        stub.says(lie.change);

        assertThat(signIn()).isInstanceOf(Refused.class);
    }

    @Test
    void anIdTokenForSeveralThatWasMadeForFerrySignsIn() {
        stub.says(claims -> claims.audience(List.of("ferry", "another")).claim("azp", "ferry"));

        assertThat(signIn()).isInstanceOf(Done.class);
    }

    @Test
    void anIdTokenByAnotherKeySignsNobodyIn() {
        stub.hasKeys(StubProvider.ANOTHER_KEY);

        assertThat(signIn()).isInstanceOf(Refused.class);
    }

    @Test
    void theAnswerOfAnotherProviderIsNotTaken() {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        String answer = stub.comesBack(begun.to(), ANNA);

        assertThat(browsers.finish(CALLBACK, answer + "&iss=https%3A%2F%2Fevil.example", begun.kept()))
                .isInstanceOf(Refused.class);
        assertThat(browsers.finish(
                        CALLBACK,
                        answer + "&iss=" + URLEncoder.encode(stub.issuer(), StandardCharsets.UTF_8),
                        begun.kept()))
                .isInstanceOf(Done.class);
    }

    @Test
    void whatTheBrowserKeptIsNoSessionAndASessionIsKeptByNoBrowser() {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        FinishedSignIn finished = done(browsers.finish(CALLBACK, stub.comesBack(begun.to(), ANNA), begun.kept()));

        assertThat(adapter.identityProvider().verify(begun.kept())).isInstanceOf(Refused.class);
        assertThat(browsers.finish(
                        CALLBACK, "code=x&state=y", finished.session().value()))
                .isInstanceOf(Refused.class);
        assertThat(finished.session().value().length()).isLessThan(2_000);
    }

    @Test
    void aRequestAsksTheDatabaseOnce() {
        AtomicInteger asked = new AtomicInteger();
        EndedTokens counted = new EndedTokens() {
            @Override
            public Optional<Instant> until(String id) {
                asked.incrementAndGet();
                return ended.until(id);
            }

            @Override
            public Map<String, Instant> until(Collection<String> ids) {
                asked.incrementAndGet();
                return ended.until(ids);
            }

            @Override
            public void add(String id, Instant until, Instant now) {
                ended.add(id, until, now);
            }

            @Override
            public boolean addOnce(String id, Instant until, Instant now) {
                return ended.addOnce(id, until, now);
            }
        };
        String session = done(signIn()).session().value();
        IdentityProvider provider = stub.adapter(stub.options(), counted).identityProvider();

        assertThat(provider.verify(session)).isInstanceOf(Done.class);
        assertThat(asked).hasValue(1);
        assertThat(provider.verify(stub.accessToken(ANNA))).isInstanceOf(Done.class);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "sid"})
    void aSessionThatNoBrowserCanKeepIsNotBegun(String claim) {
        stub.says(claims -> claims.claim(claim, "x".repeat(1_000)));
        String session = done(signIn()).session().value();
        assertThat(session.length()).isLessThanOrEqualTo(4_000);
        assertThat(adapter.identityProvider().verify(session)).isInstanceOf(Done.class);

        stub.says(claims -> claims.claim(claim, "x".repeat(3_000)));
        assertThat(signIn()).isEqualTo(Outcome.refused(Code.SIGN_IN_TOO_LARGE));
    }

    @Test
    void anotherInstallationsSessionIsNone() {
        String session = done(signIn()).session().value();
        OidcOptions options = stub.options();
        Oidc other = Oidc.of(
                options,
                SystemClient.of("x", HttpOptions.to(URI.create(stub.issuer())), clock, SystemMeters.NONE),
                new InMemoryInstallationSecret("another home"),
                ended,
                clock);

        assertThat(other.identityProvider().verify(session)).isInstanceOf(Refused.class);
    }

    @Test
    void aClientThatTheProviderDoesNotKnowIsAnOperatorsToMend() {
        stub.answersForTokens(StubResponse.of(400, "application/json", "{\"error\": \"unauthorized_client\"}"));
        assertThat(fault()).isEqualTo(HttpFault.Kind.NO_TOKEN);

        stub.answersForTokens(StubResponse.of(401, "application/json", "{\"error\": \"invalid_client\"}"));
        assertThat(fault()).isEqualTo(HttpFault.Kind.NO_TOKEN);

        stub.answersForTokens(StubResponse.json("{\"access_token\": \"x\", \"token_type\": \"Bearer\"}"));
        assertThat(fault()).isIn(HttpFault.Kind.NO_TOKEN, HttpFault.Kind.GARBAGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRICKLES", "TIMES_OUT"})
    void aProviderThatIsAwayRefusesNobody(FaultKind kind) {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        String answer = stub.comesBack(begun.to(), ANNA);
        stub.http().fail(kind);

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> browsers.finish(CALLBACK, answer, begun.kept()));
    }

    /** Strangers begin as often as they like. */
    @Test
    void aProviderThatWasNeverReachedIsAskedTenTimesAMinuteAtMost() {
        stub.http().fail(FaultKind.REFUSES);
        for (int begun = 0; begun < 100; begun++) {
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> browsers.begin(CALLBACK, ""));
        }
        assertThat(stub.http().requests()).isEqualTo(10);
        stub.http().comeBack();
        clock.forward(Duration.ofSeconds(59));
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> browsers.begin(CALLBACK, ""));

        clock.forward(Duration.ofSeconds(1));
        browsers.begin(CALLBACK, "");
    }

    @Test
    void aProviderThatComesBackAfterAFewFailuresIsAskedAtOnce() {
        stub.http().fail(FaultKind.REFUSES);
        for (int begun = 0; begun < 9; begun++) {
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> browsers.begin(CALLBACK, ""));
        }
        stub.http().comeBack();
        browsers.begin(CALLBACK, "");

        assertThat(stub.http().requests()).isGreaterThan(9);
    }

    @Test
    void whoSignsOutWhileTheProviderIsAwayIsSignedOutHere() {
        String session = done(signIn()).session().value();
        stub.http().fail(FaultKind.REFUSES);
        clock.forward(Duration.ofHours(1));
        browsers.signOut(session, CALLBACK);

        assertThat(adapter.identityProvider().verify(session)).isInstanceOf(Refused.class);
    }

    @Test
    void toSignOutThereTheBrowserTakesNothingOfThePersonAlong() {
        URI to = browsers.signOut(done(signIn()).session().value(), URI.create("https://ferry.example/"))
                .orElseThrow();

        assertThat(to.toString()).startsWith(stub.issuer() + "/end?").doesNotContain("id_token_hint", "anna");
        assertThat(URLUtils.parseParameters(to.getRawQuery()))
                .containsEntry("client_id", List.of("ferry"))
                .containsEntry("post_logout_redirect_uri", List.of("https://ferry.example/"));
    }

    @Test
    void aWordAboutOneSessionEndsThatOneAlone() {
        stub.says(claims -> claims.claim("sid", "one"));
        String one = done(signIn()).session().value();
        stub.says(claims -> claims.claim("sid", "other"));
        String other = done(signIn()).session().value();
        assertThat(browsers.endAsTold(StubProvider.signed(
                        stub.logout(ANNA).claim("sid", "one").build())))
                .isInstanceOf(Done.class);

        assertThat(adapter.identityProvider().verify(one)).isInstanceOf(Refused.class);
        assertThat(adapter.identityProvider().verify(other)).isInstanceOf(Done.class);
    }

    /** What a word of a sign-out may lack. */
    enum Word {
        OF_ANOTHER_CLIENT(claims -> claims.audience("another")),
        OF_ANOTHER_ISSUER(claims -> claims.issuer("https://login.example")),
        OF_NO_EVENT(claims -> claims.claim("events", null)),
        OF_ANOTHER_EVENT(claims -> claims.claim("events", Map.of("http://schemas.openid.net/event/other", Map.of()))),
        WITH_A_NONCE(claims -> claims.claim("nonce", "n")),
        WITHOUT_AN_ID(claims -> claims.jwtID(null)),
        WITHOUT_A_TIME(claims -> claims.issueTime(null)),
        OF_LONG_AGO(claims -> claims.issueTime(Date.from(NOON.minusSeconds(601)))),
        RUN_OUT(claims -> claims.expirationTime(Date.from(NOON.minusSeconds(61)))),
        OF_NOBODY(claims -> claims.subject(null));

        @SuppressWarnings("ImmutableEnumChecker") // what each is given is
        private final transient UnaryOperator<JWTClaimsSet.Builder> change;

        Word(UnaryOperator<JWTClaimsSet.Builder> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWordThatIsNoneEndsNothing(Word word) {
        String session = done(signIn()).session().value();

        assertThat(browsers.endAsTold(
                        StubProvider.signed(word.change.apply(stub.logout(ANNA)).build())))
                .isInstanceOf(Refused.class);
        assertThat(adapter.identityProvider().verify(session)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/realms/one", "", "x"})
    void aProviderThatCallsItselfAnotherIsNotBelieved(String name) {
        stub.callsItself(name.isEmpty() ? stub.issuer() + "/" : name);

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> browsers.begin(CALLBACK, ""))
                .satisfies(away ->
                        assertThat(HttpFault.behind(away).map(HttpFault::kind)).contains(HttpFault.Kind.GARBAGE));
    }

    private Optional<HttpFault.Kind> faultOf(BegunSignIn begun) {
        PortUnavailable away = assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> browsers.finish(CALLBACK, stub.comesBack(begun.to(), ANNA), begun.kept()))
                .actual();
        assertThat(away.toString() + away.getCause()).doesNotContain(StubProvider.SECRET);
        return HttpFault.behind(away).map(HttpFault::kind);
    }

    private HttpFault.Kind fault() {
        return faultOf(browsers.begin(CALLBACK, "")).orElseThrow();
    }

    private Outcome<FinishedSignIn> signIn() {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        return browsers.finish(CALLBACK, stub.comesBack(begun.to(), ANNA), begun.kept());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("was refused: " + reason);
        };
    }
}
