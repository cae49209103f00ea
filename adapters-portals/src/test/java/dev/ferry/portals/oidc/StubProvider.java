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
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.InMemoryInstallationSecret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A small provider that says what a test has it say. */
final class StubProvider implements AutoCloseable {
    static final String CLIENT = "ferry";
    static final String SECRET = "s3cret";
    static final String AUDIENCE = "ferry-api";

    /** Made once: it takes a while. */
    static final RSAKey KEY = key("one");

    static final RSAKey ANOTHER_KEY = key("another");

    private final Clock clock;
    private final Duration timeout;
    private final HttpStub http;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<String> askedFor = new CopyOnWriteArrayList<>();
    private volatile String keys = keys(KEY);
    private volatile String metadataName = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();
    private volatile Optional<StubResponse> tokenAnswer = Optional.empty();

    StubProvider(Clock clock) {
        this(clock, Duration.ofSeconds(30));
    }

    /** @param timeout after which the adapter gives up */
    StubProvider(Clock clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
        this.http = HttpStub.answering(this::respond);
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
        return http;
    }

    String issuer() {
        return http.url() + "realms/one";
    }

    /** What it was asked for, by the ends of the paths. */
    List<String> askedFor() {
        return askedFor;
    }

    void hasKeys(RSAKey... all) {
        keys = keys(all);
    }

    void hasKeys(String said) {
        keys = said;
    }

    /** In its description, in the place of the right one. */
    void callsItself(String name) {
        metadataName = name;
    }

    /** What ID tokens say from now on. */
    void says(UnaryOperator<JWTClaimsSet.Builder> changed) {
        idToken = changed;
    }

    void answersForTokens(StubResponse answer) {
        tokenAnswer = Optional.of(answer);
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
        Map<String, List<String>> asked = URLUtils.parseParameters(to.getRawQuery());
        String code = "code-" + numbers.incrementAndGet();
        codes.put(
                code,
                Map.of(
                        "nonce", one(asked, "nonce"),
                        "challenge", one(asked, "code_challenge"),
                        "redirect", one(asked, "redirect_uri"),
                        "email", address.written(),
                        "verified", Boolean.toString(verified)));
        return "state=" + one(asked, "state") + "&code=" + code;
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return Objects.requireNonNull(parameters.get(name), name).getFirst();
    }

    private StubResponse respond(StubRequest request) {
        String path = request.path();
        askedFor.add(path.substring(path.lastIndexOf('/') + 1));
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "openid-configuration" -> StubResponse.json(metadata());
            case "keys" -> StubResponse.json(keys);
            case "token" -> tokenAnswer.orElseGet(() -> token(request));
            default -> StubResponse.empty(404);
        };
    }

    private String metadata() {
        return """
            {"issuer": "%2$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
            """.formatted(issuer(), metadataName.isEmpty() ? issuer() : metadataName);
    }

    /** As strict as a provider has to be: a code once, with its address, its verifier and the client's secret. */
    private StubResponse token(StubRequest request) {
        Map<String, List<String>> form = URLUtils.parseParameters(request.body());
        Map<String, String> asked = codes.remove(one(form, "code"));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!request.header("Authorization").filter(basic::equals).isPresent()) {
            return StubResponse.of(401, "application/json", "{\"error\": \"invalid_client\"}");
        }
        if (asked == null
                || !one(form, "redirect_uri").equals(asked.get("redirect"))
                || !CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(one(form, "code_verifier")))
                        .getValue()
                        .equals(asked.get("challenge"))) {
            return StubResponse.of(400, "application/json", "{\"error\": \"invalid_grant\"}");
        }
        EmailAddress address = EmailAddress.of(Objects.requireNonNull(asked.get("email")));
        String access = accessToken(address);
        JWTClaimsSet.Builder claims = person(address)
                .audience(CLIENT)
                .claim("typ", "ID")
                .claim("nonce", asked.get("nonce"))
                .claim("email_verified", Boolean.valueOf(asked.get("verified")))
                .claim(
                        "at_hash",
                        AccessTokenHash.compute(new BearerAccessToken(access), JWSAlgorithm.RS256, null)
                                .getValue());
        return StubResponse.json("{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                .formatted(access, signed(idToken.apply(claims).build())));
    }

    @Override
    public void close() {
        http.close();
    }
}
