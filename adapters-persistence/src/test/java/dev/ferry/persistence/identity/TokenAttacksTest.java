package dev.ferry.persistence.identity;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.ferry.testkit.identity.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ways to make a token that is taken for one that was signed here. */
class TokenAttacksTest {
    private static final String ISSUER = "ferry-1";

    private final SettableClock clock = new SettableClock(NOON);
    private final ECKey key = keyCalled("the-key");
    private final Tokens tokens = new Tokens(key, ISSUER, clock);

    @Test
    void aTokenThatWasSignedHereIsTaken() throws JOSEException {
        assertThat(tokens.read(signed(header().build(), good().build()))).isPresent();
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String plain = new PlainJWT(good().build()).serialize();
        String none = base64("{\"alg\":\"none\",\"kid\":\"the-key\"}") + "."
                + base64(good().build().toString()) + ".";

        assertThat(Stream.of(plain, none, none + "AAAA", none.replace("none", "None"))
                        .map(tokens::read))
                .containsOnly(Optional.empty());
    }

    @Test
    void aPublicKeyTakenForASharedSecretIsRefused() throws JOSEException {
        List<byte[]> secrets = List.of(
                key.toPublicJWK().toJSONString().getBytes(UTF_8),
                key.toECPublicKey().getEncoded(),
                key.getX().decode());
        for (byte[] secret : secrets) {
            String forged =
                    signedBy(new MACSigner(secret), new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("the-key"), good());

            assertThat(tokens.read(forged)).isEmpty();
        }
    }

    @Test
    void anotherAlgorithmIsRefused() throws JOSEException {
        JWSSigner rsa = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        JWSSigner longer = new ECDSASigner(new ECKeyGenerator(Curve.P_384).generate());

        assertThat(tokens.read(signedBy(rsa, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("the-key"), good())))
                .isEmpty();
        assertThat(tokens.read(signedBy(longer, new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("the-key"), good())))
                .isEmpty();
    }

    @Test
    void anotherKeyIsRefusedWhateverItIsCalled() throws JOSEException {
        for (String name : List.of("the-key", "another-key")) {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(name);

            assertThat(tokens.read(signedBy(new ECDSASigner(keyCalled(name)), header, good())))
                    .isEmpty();
        }
    }

    @Test
    void aTokenThatNamesNoKeyOrAnUnknownOneIsRefused() throws JOSEException {
        JWSHeader.Builder nameless = new JWSHeader.Builder(JWSAlgorithm.ES256);
        JWSHeader.Builder unknown = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("../../etc/passwd");

        assertThat(tokens.read(signed(nameless.build(), good().build()))).isEmpty();
        assertThat(tokens.read(signed(unknown.build(), good().build()))).isEmpty();
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws JOSEException {
        ECKey own = keyCalled("the-key");
        JWSHeader.Builder header = header().jwk(own.toPublicJWK());

        assertThat(tokens.read(signedBy(new ECDSASigner(own), header, good()))).isEmpty();
    }

    /** A signature of zeros once passed for any token in some libraries. */
    @Test
    void aSignatureOfZerosIsRefused() {
        String zeros = Base64URL.encode(new byte[64]).toString();
        String forged = base64("{\"alg\":\"ES256\",\"kid\":\"the-key\"}") + "."
                + base64(good().build().toString()) + "." + zeros;

        assertThat(tokens.read(forged)).isEmpty();
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() throws JOSEException {
        assertRefused(good().issuer("ferry-2"));
        assertRefused(good().issuer(null));
        assertRefused(good().audience("another"));
        assertRefused(good().audience((String) null));
    }

    @Test
    void aTokenIsGoodInItsTimeAlone() throws JOSEException {
        assertRefused(good().expirationTime(at(NOON)));
        assertRefused(good().expirationTime(at(NOON.minusSeconds(1))));
        assertRefused(good().expirationTime(null));
        assertRefused(good().notBeforeTime(at(NOON.plusSeconds(2))));
        assertRefused(good().notBeforeTime(null));
        assertRefused(good().issueTime(null));
    }

    @Test
    void aTokenThatDoesNotSayWhoOrWhichItIsIsRefused() throws JOSEException {
        assertRefused(good().subject(null));
        assertRefused(good().jwtID(null));
        assertRefused(good().claim("email", null));
        assertRefused(good().claim("operator", null));
        assertRefused(good().claim("operator", "true"));
        assertRefused(good().claim("email", 7));
    }

    @Test
    void aTokenWithACriticalExtensionThatNobodyKnowsIsRefused() throws JOSEException {
        assertThat(tokens.read(signed(
                        header().criticalParams(Set.of("new-rule"))
                                .customParam("new-rule", true)
                                .build(),
                        good().build())))
                .isEmpty();
    }

    /** Nobody but whoever has the key can sign such; it is no fault all the same. */
    @Test
    void aClaimOfAnotherTypeOrFormIsRefused() throws JOSEException {
        List<Object> values = List.of("xx", 7, true, List.of(), List.of("a"), Map.of("a", "b"), -1L, Long.MAX_VALUE);
        for (Object value : values) {
            assertRefused(good().claim("email", value));
            for (String claim : List.of("sub", "operator", "iat", "nbf", "exp", "jti")) {
                String token =
                        signed(header().build(), good().claim(claim, value).build());
                assertThatNoException().isThrownBy(() -> tokens.read(token));
            }
        }
        assertRefused(good().claim("operator", "true"));
        assertRefused(good().claim("exp", "never"));
        assertRefused(good().claim("jti", List.of("a")));
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() throws JOSEException {
        JWSHeader logout = header().type(new JOSEObjectType("logout+jwt")).build();

        assertThat(tokens.read(signed(logout, good().build()))).isEmpty();
    }

    @Test
    void whatIsEndlessOrDeepIsRefusedSoon() {
        String deep = base64("[".repeat(2_000));

        assertThat(Stream.of("x".repeat(1_000_000), deep + "." + deep + "." + deep, ".".repeat(3_000))
                        .map(tokens::read))
                .containsOnly(Optional.empty());
    }

    private void assertRefused(JWTClaimsSet.Builder claims) throws JOSEException {
        assertThat(tokens.read(signed(header().build(), claims.build()))).isEmpty();
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("the-key");
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("ferry")
                .subject("subject")
                .claim("email", email("anna@contoso.example").written())
                .claim("operator", false)
                .issueTime(at(NOON))
                .notBeforeTime(at(NOON))
                .expirationTime(at(NOON.plus(Duration.ofHours(1))))
                .jwtID("id");
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String signedBy(JWSSigner signer, JWSHeader.Builder header, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static ECKey keyCalled(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Date at(Instant time) {
        return Date.from(time);
    }
}
