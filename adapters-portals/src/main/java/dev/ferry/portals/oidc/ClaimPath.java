package dev.ferry.portals.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a claim stands: its name, or names with dots between them, {@code realm_access.roles}. */
record ClaimPath(String names) {

    /** What stands there; a claim of the whole name goes before one on the way there. */
    Optional<Object> in(JWTClaimsSet claims) {
        Object whole = claims.getClaim(names);
        return whole == null ? below(claims.getClaims(), names) : Optional.of(whole);
    }

    private static Optional<Object> below(Map<?, ?> claims, String names) {
        int dot = names.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(claims.get(names));
        }
        return claims.get(names.substring(0, dot)) instanceof Map<?, ?> inner
                ? below(inner, names.substring(dot + 1))
                : Optional.empty();
    }

    /** The texts there: of one, or of several. */
    Stream<String> texts(JWTClaimsSet claims) {
        return in(claims).stream()
                .flatMap(found -> found instanceof Collection<?> several ? several.stream() : Stream.of(found))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
