package dev.ferry.testkit.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Tokens of a well-behaved provider, signed with RS256 by a key of their own. The address is each person's name and is
 * known to be theirs. Thread-safe. Needs {@code com.nimbusds:nimbus-jose-jwt} beside the kit.
 */
public final class SignedTokens implements ProviderTokens {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final RSAKey KEY = key();

    private final String issuer;
    private final Clock clock;
    private final Function<String, Map<String, String>> claims;
    private final AtomicInteger numbers = new AtomicInteger();

    /** @param claims what it says besides of somebody with this address, such as their tenant */
    public SignedTokens(String issuer, Clock clock, Function<String, Map<String, String>> claims) {
        this.issuer = issuer;
        this.clock = clock;
        this.claims = claims;
    }

    /** Made once: it takes a while. */
    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("one")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String keys() {
        return new JWKSet(KEY).toString();
    }

    @Override
    public String of(SignedInThere who) {
        String access = access(who.email(), who.session());
        JWTClaimsSet id = person(who.email(), who.session())
                .audience(OpenIdProvider.CLIENT)
                .claim("typ", "ID")
                .claim("nonce", who.nonce())
                .claim(
                        "at_hash",
                        Base64URL.encode(Arrays.copyOf(OpenIdProvider.sha256(access), 16))
                                .toString())
                .build();
        return JSONObjectUtils.toJSONString(
                Map.of("access_token", access, "token_type", "Bearer", "id_token", signed(id)));
    }

    /** An access token for the API, as a program gets one that acts for this person. */
    public String access(String email) {
        return access(email, "program-" + numbers.incrementAndGet());
    }

    private String access(String email, String session) {
        return signed(person(email, session)
                .audience(OpenIdProvider.AUDIENCE)
                .claim("typ", "Bearer")
                .claim("scope", "openid email")
                .build());
    }

    @Override
    public String logout(SignedInThere who) {
        return signed(said(who.email(), who.session())
                .audience(OpenIdProvider.CLIENT)
                .jwtID("word-" + numbers.incrementAndGet())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build());
    }

    private JWTClaimsSet.Builder person(String email, String session) {
        JWTClaimsSet.Builder person = said(email, session).claim("email", email).claim("email_verified", true);
        claims.apply(email).forEach(person::claim);
        return person;
    }

    private JWTClaimsSet.Builder said(String email, String session) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("sid", session)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private static String signed(JWTClaimsSet said) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(KEY.getKeyID())
                        .build(),
                said);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
