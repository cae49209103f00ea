package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens for the API that are forged, foreign, or for something else; and the good ones beside them. */
class ForgedTokensTest {
    private static final Outcome<SignIn> NOT_SIGNED_IN = Outcome.refused(Code.NOT_SIGNED_IN);
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final RSAKey KEY = StubProvider.KEY;
    private static final RSAKey FOREIGN = StubProvider.ANOTHER_KEY;
    private static final ECKey CURVE = curve();

    private final SettableClock clock = new SettableClock(NOON);
    private final StubProvider stub = new StubProvider(clock);

    @AfterEach
    void close() {
        stub.close();
    }

    private static ECKey curve() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What somebody may send who wants to be taken for Anna. */
    enum Forgery {
        NO_ALGORITHM {
            @Override
            String token(StubProvider stub) {
                return new PlainJWT(stub.access(ANNA).build()).serialize();
            }
        },
        NO_ALGORITHM_WITH_A_SIGNATURE {
            @Override
            String token(StubProvider stub) {
                return encoded("{\"alg\":\"none\",\"kid\":\"one\"}") + "." + part(1, good(stub)) + "."
                        + part(2, good(stub));
            }
        },
        THE_PUBLIC_KEY_AS_A_SECRET {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(
                        new MACSigner(KEY.toRSAPublicKey().getEncoded()), header(JWSAlgorithm.HS256, "one"), stub);
            }
        },
        THE_PUBLIC_KEY_IN_PEM_AS_A_SECRET {
            @Override
            String token(StubProvider stub) throws JOSEException {
                byte[] pem = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
                return signed(new MACSigner(pem), header(JWSAlgorithm.HS256, "one"), stub);
            }
        },
        AN_ALGORITHM_THAT_IS_NOT_ALLOWED {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(new RSASSASigner(KEY), header(JWSAlgorithm.RS512, "one"), stub);
            }
        },
        ANOTHER_KEY_UNDER_THE_RIGHT_NAME {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(new RSASSASigner(FOREIGN), header(JWSAlgorithm.RS256, "one"), stub);
            }
        },
        A_KEY_OF_NO_NAME {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(new RSASSASigner(KEY), new JWSHeader(JWSAlgorithm.RS256), stub);
            }
        },
        A_KEY_OF_AN_UNKNOWN_NAME {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(new RSASSASigner(KEY), header(JWSAlgorithm.RS256, "two"), stub);
            }
        },
        A_KEY_THAT_THE_TOKEN_BRINGS {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(
                        new RSASSASigner(FOREIGN),
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("one")
                                .jwk(FOREIGN.toPublicJWK())
                                .build(),
                        stub);
            }
        },
        WHAT_MUST_BE_UNDERSTOOD_AND_IS_NOT {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(
                        new RSASSASigner(KEY),
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("one")
                                .criticalParams(Set.of("x"))
                                .customParam("x", true)
                                .build(),
                        stub);
            }
        },
        ANOTHER_ISSUER {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.issuer("https://login.example/realms/one"));
            }
        },
        AN_ISSUER_THAT_BEGINS_ALIKE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.issuer(stub.issuer() + "/"));
            }
        },
        A_TENANT_OF_AN_ISSUER_THAT_HAS_NONE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.issuer(stub.url() + "9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"));
            }
        },
        NO_ISSUER {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.issuer(null));
            }
        },
        ANOTHER_AUDIENCE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.audience(List.of("account", StubProvider.CLIENT)));
            }
        },
        NO_AUDIENCE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.audience((String) null));
            }
        },
        RUN_OUT {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.expirationTime(at(NOON.minusSeconds(60))));
            }
        },
        NEVER_RUNS_OUT {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.expirationTime(null));
            }
        },
        RUNS_OUT_IN_WORDS {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("exp", "tomorrow"));
            }
        },
        NOT_YET_GOOD {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.notBeforeTime(at(NOON.plusSeconds(61))));
            }
        },
        MADE_IN_THE_FUTURE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.issueTime(at(NOON.plusSeconds(61))));
            }
        },
        OF_NOBODY {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.subject(null));
            }
        },
        OF_SOMEBODY_WITHOUT_AN_ADDRESS {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("email", null));
            }
        },
        AN_ID_TOKEN_BY_ITS_TYPE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("typ", "ID"));
            }
        },
        AN_ID_TOKEN_BY_ITS_HASH {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("at_hash", "c29tZXRoaW5n"));
            }
        },
        AN_ID_TOKEN_THAT_SAYS_NOTHING_OF_ITSELF {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("typ", null).claim("scope", null));
            }
        },
        AN_ID_TOKEN_BY_ITS_NONCE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("typ", null).claim("nonce", "n"));
            }
        },
        A_REFRESH_TOKEN {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("typ", "Refresh"));
            }
        },
        A_LOGOUT_TOKEN {
            @Override
            String token(StubProvider stub) {
                return StubProvider.signed(stub.logout(ANNA)
                        .audience(StubProvider.AUDIENCE)
                        .claim("scope", "openid")
                        .claim("email", "anna@contoso.example")
                        .build());
            }
        },
        A_CLAIM_TWICE {
            @Override
            String token(StubProvider stub) throws JOSEException {
                String claims = stub.access(ANNA).build().toString();
                return signedRaw(
                        "{\"alg\":\"RS256\",\"kid\":\"one\"}",
                        claims.substring(0, claims.length() - 1) + ",\"email\":\"boss@contoso.example\"}");
            }
        },
        A_HEADER_TWICE {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signedRaw(
                        "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"one\"}",
                        stub.access(ANNA).build().toString());
            }
        },
        MORE_BEHIND_ITS_END {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signedRaw(
                        "{\"alg\":\"RS256\",\"kid\":\"one\"}", stub.access(ANNA).build() + "{}");
            }
        },
        NO_OBJECT {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signedRaw("{\"alg\":\"RS256\",\"kid\":\"one\"}", "[1]");
            }
        },
        DEEP {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signedRaw(
                        "{\"alg\":\"RS256\",\"kid\":\"one\"}", "{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}");
            }
        },
        HUGE {
            @Override
            String token(StubProvider stub) {
                return with(stub, claims -> claims.claim("groups", "x".repeat(20_000)));
            }
        },
        A_SESSION_THAT_FERRY_DID_NOT_BEGIN {
            @Override
            String token(StubProvider stub) throws JOSEException {
                return signed(
                        new MACSigner(new byte[32]),
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(new JOSEObjectType("ferry-session"))
                                .build(),
                        stub);
            }
        };

        abstract String token(StubProvider stub) throws JOSEException;
    }

    private static String good(StubProvider stub) {
        return stub.accessToken(ANNA);
    }

    private static String with(StubProvider stub, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return StubProvider.signed(changed.apply(stub.access(ANNA)).build());
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String key) {
        return new JWSHeader.Builder(algorithm).keyID(key).build();
    }

    private static String signed(JWSSigner signer, JWSHeader header, StubProvider stub) throws JOSEException {
        return signed(
                signer,
                header.toBase64URL(),
                Base64URL.encode(stub.access(ANNA).build().toString()),
                header);
    }

    private static String signedRaw(String header, String claims) throws JOSEException {
        return signed(
                new RSASSASigner(KEY),
                Base64URL.encode(header),
                Base64URL.encode(claims),
                header(JWSAlgorithm.RS256, "one"));
    }

    private static String signed(JWSSigner signer, Base64URL header, Base64URL claims, JWSHeader by)
            throws JOSEException {
        String text = header + "." + claims;
        return text + "." + signer.sign(by, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String part(int number, String token) {
        return token.split("\\.", -1)[number];
    }

    private static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }

    private static Date at(Instant time) {
        return Date.from(time);
    }

    @ParameterizedTest
    @EnumSource
    void isRefused(Forgery forgery) throws JOSEException {
        assertThat(verified(forgery.token(stub))).isEqualTo(NOT_SIGNED_IN);
    }

    @Test
    void theGoodOneBesideThemIsTaken() throws JOSEException {
        assertThat(verified(good(stub))).isInstanceOf(Outcome.Done.class);
        assertThat(verified(signedRaw(
                        "{\"alg\":\"RS256\",\"kid\":\"one\"}",
                        stub.access(ANNA).build().toString())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void clocksMayDifferByAMinute() {
        assertThat(verified(with(stub, claims -> claims.expirationTime(at(NOON.minusSeconds(59))))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(verified(with(stub, claims -> claims.notBeforeTime(at(NOON.plusSeconds(60))))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsAnAccessTokenByItsHeaderOrItsScopeIsOne() {
        String byHeader = StubProvider.signed(
                KEY,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("one")
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                stub.access(ANNA).claim("typ", null).claim("scope", null).build());

        assertThat(verified(byHeader)).isInstanceOf(Outcome.Done.class);
        assertThat(verified(with(
                        stub,
                        claims -> claims.claim("typ", null).claim("scope", null).claim("scp", "access"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void allOfTheAllowedAlgorithmsAreTaken() throws JOSEException {
        stub.hasKeys("{\"keys\":[" + KEY.toPublicJWK().toJSONString() + ","
                + CURVE.toPublicJWK().toJSONString() + "]}");

        assertThat(verified(signed(new RSASSASigner(KEY), header(JWSAlgorithm.PS256, "one"), stub)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(verified(signed(new ECDSASigner(CURVE), header(JWSAlgorithm.ES256, "curve"), stub)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aKeyIsForNoOtherAlgorithmAndUseThanItSays() {
        stub.hasKeys(new RSAKey.Builder(KEY).algorithm(JWSAlgorithm.PS256).build());
        assertThat(verified(good(stub))).isEqualTo(NOT_SIGNED_IN);

        stub.hasKeys(new RSAKey.Builder(KEY).keyUse(KeyUse.ENCRYPTION).build());
        assertThat(verified(good(stub))).isEqualTo(NOT_SIGNED_IN);
    }

    @Test
    void twoKeysOfOneNameAreNobodys() {
        stub.hasKeys(KEY, new RSAKey.Builder(FOREIGN).keyID("one").build());

        assertThat(verified(good(stub))).isEqualTo(NOT_SIGNED_IN);
    }

    @Test
    void theKeyOfOneIssuerSignsForNoOther() {
        try (StubProvider other = new StubProvider(clock)) {
            other.hasKeys(FOREIGN);
            OidcOptions both = new OidcOptions(
                    List.of(stub.issuer(), other.issuer()),
                    StubProvider.CLIENT,
                    Optional.empty(),
                    Set.of(StubProvider.AUDIENCE),
                    List.of("openid"),
                    Set.of(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofHours(1));
            Oidc adapter = stub.adapter(both, new InMemoryEndedTokens());

            assertThat(adapter.identityProvider()
                            .verify(StubProvider.signed(
                                    FOREIGN, other.access(ANNA).build())))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(adapter.identityProvider()
                            .verify(StubProvider.signed(
                                    FOREIGN, stub.access(ANNA).build())))
                    .isEqualTo(NOT_SIGNED_IN);
            assertThat(adapter.identityProvider()
                            .verify(StubProvider.signed(KEY, other.access(ANNA).build())))
                    .isEqualTo(NOT_SIGNED_IN);
        }
    }

    @Test
    void aNewKeyIsFoundAndUnknownOnesAreAskedForOnceAMinute() {
        Oidc adapter = stub.adapter();
        adapter.identityProvider().verify(good(stub));
        stub.hasKeys(KEY, FOREIGN);
        String byNewKey = StubProvider.signed(FOREIGN, stub.access(ANNA).build());
        for (int time = 0; time < 20; time++) {
            assertThat(adapter.identityProvider().verify(byNewKey)).isEqualTo(NOT_SIGNED_IN);
        }
        assertThat(stub.askedFor()).containsExactly("openid-configuration", "keys");
        clock.forward(Duration.ofMinutes(1));

        assertThat(adapter.identityProvider().verify(byNewKey)).isInstanceOf(Outcome.Done.class);
        assertThat(stub.askedFor()).hasSize(4);
    }

    @Test
    void whileTheProviderIsAwayItsKnownKeysAreGood() {
        Oidc adapter = stub.adapter();
        adapter.identityProvider().verify(good(stub));
        stub.http().fail(FaultKind.REFUSES);
        clock.forward(Duration.ofHours(2));

        assertThat(adapter.identityProvider().verify(good(stub))).isInstanceOf(Outcome.Done.class);
    }

    /** All others look as good as a token that is. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "ANOTHER_KEY_UNDER_THE_RIGHT_NAME",
                "A_KEY_OF_AN_UNKNOWN_NAME",
                "A_KEY_THAT_THE_TOKEN_BRINGS",
                "WHAT_MUST_BE_UNDERSTOOD_AND_IS_NOT",
                "A_TENANT_OF_AN_ISSUER_THAT_HAS_NONE",
                "OF_SOMEBODY_WITHOUT_AN_ADDRESS"
            })
    void nobodyIsAskedAboutWhatCannotBeGood(Forgery forgery) throws JOSEException {
        stub.http().fail(FaultKind.REFUSES);

        assertThat(verified(forgery.token(stub))).isEqualTo(NOT_SIGNED_IN);
        assertThat(stub.askedFor()).isEmpty();
    }

    @Test
    void aWordOfASignOutThatCannotBeGoodHasNobodyAsked() {
        stub.http().fail(FaultKind.REFUSES);
        SignInElsewhere browsers = stub.adapter().identityProvider().elsewhere().orElseThrow();

        assertThat(browsers.endAsTold(StubProvider.signed(
                        stub.logout(ANNA).audience("another").build())))
                .isEqualTo(Outcome.refused(Code.NOT_SIGNED_IN));
    }

    @Test
    void whoSignedOutThereIsSignedOutByTheirTokensToo() {
        Oidc adapter = stub.adapter();
        JWTClaimsSet claims = stub.access(ANNA).build();
        String token = StubProvider.signed(claims);
        assertThat(adapter.identityProvider().verify(token)).isInstanceOf(Outcome.Done.class);
        adapter.identityProvider()
                .elsewhere()
                .orElseThrow()
                .endAsTold(StubProvider.signed(
                        stub.logout(ANNA).claim("sid", claims.getClaim("sid")).build()));

        assertThat(adapter.identityProvider().verify(token)).isEqualTo(NOT_SIGNED_IN);
        assertThat(adapter.identityProvider().verify(good(stub))).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<SignIn> verified(String token) {
        return stub.adapter().identityProvider().verify(token);
    }
}
