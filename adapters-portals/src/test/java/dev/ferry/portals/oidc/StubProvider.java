package dev.ferry.portals.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.InMemoryInstallationSecret;
import dev.ferry.testkit.openid.OpenIdProvider;
import dev.ferry.testkit.openid.ProviderTokens;
import dev.ferry.testkit.openid.SignedInThere;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A provider that says what a test has it say. */
final class StubProvider implements AutoCloseable {
    static final String CLIENT = OpenIdProvider.CLIENT;
    static final String SECRET = OpenIdProvider.SECRET;
    static final String AUDIENCE = OpenIdProvider.AUDIENCE;

    /** Made once: it takes a while. */
    static final RSAKey KEY = key("one");

    static final RSAKey ANOTHER_KEY = key("another");

    private final Clock clock;
    private final Duration timeout;
    private final OpenIdProvider provider;
    private final AtomicInteger numbers = new AtomicInteger();

    /** Whose address it does not know to be theirs. */
    private final Set<String> claiming = ConcurrentHashMap.newKeySet();

    private volatile String keys = keys(KEY);
    private volatile UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();

    StubProvider(Clock clock) {
        this(clock, Duration.ofSeconds(30));
    }

    /** @param timeout after which the adapter gives up */
    StubProvider(Clock clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
        this.provider = new OpenIdProvider(_ -> new Said());
    }

    /** What it says, as a test has it. */
    private final class Said implements ProviderTokens {
        @Override
        public String keys() {
            return keys;
        }

        @Override
        public String of(SignedInThere who) {
            return tokens(who);
        }

        @Override
        public String logout(SignedInThere who) {
            return signed(StubProvider.this.logout(EmailAddress.of(who.email())).build());
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String keys(RSAKey... all) {
        return "{\"keys\":["
                + String.join(
                        ",",
                        List.of(all).stream()
                                .map(key -> key.toPublicJWK().toJSONString())
                                .toList())
                + "]}";
    }

    HttpStub http() {
        return provider.http();
    }

    /** The beginning of its issuer. */
    String url() {
        return provider.url();
    }

    String issuer() {
        return provider.issuer();
    }

    /** What it was asked for, by the ends of the paths. */
    List<String> askedFor() {
        return provider.askedFor();
    }

    void hasKeys(RSAKey... all) {
        keys = keys(all);
    }

    void hasKeys(String said) {
        keys = said;
    }

    /** In its description, in the place of the right one. */
    void callsItself(String name) {
        provider.callsItself(name);
    }

    /** What ID tokens say from now on. */
    void says(UnaryOperator<JWTClaimsSet.Builder> changed) {
        idToken = changed;
    }

    void answersForTokens(StubResponse answer) {
        provider.answersForTokens(answer);
    }

    OidcOptions options() {
        return new OidcOptions(
                List.of(issuer()),
                CLIENT,
                Optional.of(SECRET),
                Set.of(AUDIENCE),
                List.of("openid", "email"),
                Set.of(issuer()),
                Optional.of(new ClaimPath("tenant")),
                Set.of(),
                Optional.of(new OidcOptions.OperatorClaim(new ClaimPath("groups"), "ferry-operators")),
                Optional.empty(),
                Duration.ofHours(8));
    }

    Oidc adapter() {
        return adapter(options(), new InMemoryEndedTokens());
    }

    Oidc adapter(OidcOptions options, EndedTokens ended) {
        SystemClient client = SystemClient.of(
                IdentityProvider.SYSTEM,
                HttpOptions.to(URI.create(issuer()))
                        .at("oidc.issuers", URI.create(issuer()))
                        .within(timeout),
                clock,
                SystemMeters.NONE);
        return Oidc.of(options, client, new InMemoryInstallationSecret("home"), ended, clock);
    }

    /** What both kinds of tokens say of somebody. */
    JWTClaimsSet.Builder person(EmailAddress address) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject(address))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("sid", "session-" + numbers.incrementAndGet())
                .claim("email", address.written())
                .claim("email_verified", true);
    }

    static String subject(EmailAddress address) {
        return UUID.nameUUIDFromBytes(address.normal().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What an access token says. */
    JWTClaimsSet.Builder access(EmailAddress address) {
        return person(address).audience(AUDIENCE).claim("typ", "Bearer").claim("scope", "openid email");
    }

    String accessToken(EmailAddress address) {
        return signed(access(address).build());
    }

    static String signed(JWTClaimsSet claims) {
        return signed(KEY, claims);
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        return signed(
                key,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
    }

    static String signed(RSAKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JWTClaimsSet.Builder logout(EmailAddress address) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject(address))
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .jwtID("word-" + numbers.incrementAndGet())
                .claim("events", Map.of(LogoutTokenClaimsSet.EVENT_TYPE, Map.of()));
    }

    /** Somebody signs in; what their browser brings back. */
    String comesBack(URI to, EmailAddress address) {
        return comesBack(to, address, true);
    }

    /** The same with an address that this does not know to be theirs. */
    String comesBackClaiming(URI to, EmailAddress address) {
        return comesBack(to, address, false);
    }

    private String comesBack(URI to, EmailAddress address, boolean verified) {
        if (verified) {
            claiming.remove(address.written());
        } else {
            claiming.add(address.written());
        }
        return provider.comesBack(to, address.written());
    }

    private String tokens(SignedInThere who) {
        EmailAddress address = EmailAddress.of(who.email());
        String access = accessToken(address);
        JWTClaimsSet.Builder claims = person(address)
                .audience(CLIENT)
                .claim("typ", "ID")
                .claim("nonce", who.nonce())
                .claim("email_verified", !claiming.contains(who.email()))
                .claim(
                        "at_hash",
                        AccessTokenHash.compute(new BearerAccessToken(access), JWSAlgorithm.RS256, null)
                                .getValue());
        return "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                .formatted(access, signed(idToken.apply(claims).build()));
    }

    @Override
    public void close() {
        provider.close();
    }
}
