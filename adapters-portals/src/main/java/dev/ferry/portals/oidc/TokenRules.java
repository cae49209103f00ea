package dev.ferry.portals.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import dev.ferry.portals.oidc.TokenReader.Signed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a signed token is good for: one is for the API, one says who signed in, one who signed out. Thread-safe.
 */
final class TokenRules {
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** A word that somebody signed out comes at once. */
    private static final Duration LOGOUT_LIFE = Duration.ofMinutes(10);

    /** By RFC 9068. */
    private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt", "application/at+jwt");

    /** What stands in ID tokens alone; a nonce did in Keycloak's access tokens too, which say that they are some. */
    private static final Set<String> OF_ID_TOKENS = Set.of("at_hash", "c_hash", "s_hash");

    private final TokenReader reader;
    private final OidcOptions options;
    private final Clock clock;

    TokenRules(TokenReader reader, OidcOptions options, Clock clock) {
        this.reader = reader;
        this.options = options;
        this.clock = clock;
    }

    /** A token for this API that is good now. */
    Optional<Signed> accessToken(String token) {
        return reader.read(
                token,
                (header, claims) -> isGoodNow(claims)
                        && claims.getAudience().stream().anyMatch(options.audience()::contains)
                        && isAccessToken(header, claims));
    }

    /**
     * What this provider says to Ferry of who signed in.
     *
     * @param nonce as it was asked with
     * @param accessToken that came with it
     */
    Optional<Signed> idToken(Provider from, String token, String nonce, AccessToken accessToken) {
        return reader.read(
                        token,
                        (header, claims) -> isGoodNow(claims)
                                && isForFerry(claims)
                                && isSame(nonce, text(claims, "nonce"))
                                && belongsTo(accessToken, header, claims))
                .filter(signed -> signed.provider() == from);
    }

    /** That somebody signed out, as OpenID Connect Back-Channel Logout 1.0 has it; not whether it was said before. */
    Optional<Signed> logoutToken(String token) {
        return reader.read(
                token,
                (_, claims) ->
                        isWithinTime(claims) && claims.getAudience().contains(options.clientId()) && isLogout(claims));
    }

    private boolean isGoodNow(JWTClaimsSet claims) {
        return claims.getExpirationTime() != null && claims.getSubject() != null && isWithinTime(claims);
    }

    private boolean isWithinTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return isAfter(claims.getExpirationTime(), now.minus(SKEW))
                && isBefore(claims.getNotBeforeTime(), now.plus(SKEW))
                && isBefore(claims.getIssueTime(), now.plus(SKEW));
    }

    private static boolean isAfter(@Nullable Date time, Instant than) {
        return time == null || time.toInstant().isAfter(than);
    }

    private static boolean isBefore(@Nullable Date time, Instant than) {
        return time == null || !time.toInstant().isAfter(than);
    }

    /** Some proof that it is one: whatever else a provider signs is none. */
    private static boolean isAccessToken(JWSHeader header, JWTClaimsSet claims) {
        if (OF_ID_TOKENS.stream().anyMatch(name -> claims.getClaim(name) != null)
                || claims.getClaim("events") != null) {
            return false;
        }
        JOSEObjectType type = header.getType();
        if (type != null && ACCESS_TOKEN.contains(type.getType().toLowerCase(Locale.ROOT))) {
            return true;
        }
        Object said = claims.getClaim("typ");
        return said == null
                ? claims.getClaim("nonce") == null
                        && Stream.of("scp", "scope").anyMatch(name -> claims.getClaim(name) instanceof String)
                : said.equals("Bearer");
    }

    /** Where it is for several, it was made for whoever it names besides. */
    private boolean isForFerry(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        Optional<String> party = text(claims, "azp");
        return audience.contains(options.clientId())
                && (party.isPresent() ? party.get().equals(options.clientId()) : audience.size() == 1)
                && claims.getClaim("events") == null;
    }

    private static boolean belongsTo(AccessToken token, JWSHeader header, JWTClaimsSet claims) {
        return claims.getClaim("at_hash") == null
                || isSame(
                        AccessTokenHash.compute(token, header.getAlgorithm(), null)
                                .getValue(),
                        text(claims, "at_hash"));
    }

    private boolean isLogout(JWTClaimsSet claims) {
        Date said = claims.getIssueTime();
        return claims.getClaim("events") instanceof Map<?, ?> events
                && events.get(LogoutTokenClaimsSet.EVENT_TYPE) instanceof Map<?, ?>
                && claims.getClaim("nonce") == null
                && claims.getJWTID() != null
                && said != null
                && said.toInstant().isAfter(clock.instant().minus(LOGOUT_LIFE))
                && (claims.getSubject() != null || text(claims, "sid").isPresent());
    }

    /** Until when a word of somebody's sign-out could be said again. */
    Instant untilLogoutIsOld() {
        return clock.instant().plus(LOGOUT_LIFE).plus(SKEW).plus(SKEW);
    }

    static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static boolean isSame(String wanted, Optional<String> said) {
        return said.filter(text -> isSame(wanted, text)).isPresent();
    }

    /** In a time that does not tell where they differ. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
