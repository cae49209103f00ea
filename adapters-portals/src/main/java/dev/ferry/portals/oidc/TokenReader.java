package dev.ferry.portals.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ferry.http.Json;
import java.io.IOException;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Tells whose signature is on a token, and nothing of what it is good for. Thread-safe. */
final class TokenReader {
    /** Whatever else a token names, it is refused, whatever keys there are. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

    /** One of a person in many groups is large. */
    private static final int LONGEST = 16_384;

    /** Base64 for URLs, and dots: a token is not read with blanks round it, so that it has one spelling. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final List<Provider> providers;

    /** What a provider signed. */
    record Signed(Provider provider, JWSHeader header, JWTClaimsSet claims) {}

    TokenReader(List<Provider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Nothing for any text that none of the providers signed by a key of its own for the issuer that it names.
     *
     * @param promises whether the token would be good if its signature were. Nobody is asked for keys where it does
     *     not: strangers make such tokens without number, and programs go on with those that ran out
     * @throws dev.ferry.domain.outcome.PortUnavailable when that cannot be told now
     */
    Optional<Signed> read(String token, BiPredicate<JWSHeader, JWTClaimsSet> promises) {
        if (token.length() > LONGEST || !SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            String[] parts = token.split("\\.", -1);
            requireObject(parts[0]);
            requireObject(parts[1]);
            SignedJWT parsed = SignedJWT.parse(token);
            return ALGORITHMS.contains(parsed.getHeader().getAlgorithm())
                            && parsed.getHeader().getKeyID() != null
                            && promises.test(parsed.getHeader(), parsed.getJWTClaimsSet())
                    ? signed(parsed)
                    : Optional.empty();
        } catch (ParseException | IOException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** An object in which no name stands twice: the two readers of one token could believe another each. */
    private static void requireObject(String part) throws IOException {
        JsonNode read = Json.read(Base64.getUrlDecoder().decode(part));
        if (!read.isObject()) {
            throw new IOException("no object");
        }
    }

    private Optional<Signed> signed(SignedJWT token) throws ParseException, JOSEException {
        JWTClaimsSet claims = token.getJWTClaimsSet();
        String issuer = Objects.requireNonNullElse(claims.getIssuer(), "");
        for (Provider provider : providers) {
            if (provider.mayBe(issuer) && provider.is(issuer, TokenRules.text(claims, "tid"))) {
                Optional<JWK> key = provider.key(token.getHeader().getKeyID(), issuer);
                return key.isPresent() && isBy(key.get(), token)
                        ? Optional.of(new Signed(provider, token.getHeader(), claims))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A key is for one kind of algorithm, and for no other than it says. */
    private static boolean isBy(JWK key, SignedJWT token) throws JOSEException {
        JWKMatcher fitting = Objects.requireNonNull(JWKMatcher.forJWSHeader(token.getHeader()));
        return fitting.matches(key)
                && key instanceof AsymmetricJWK pair
                && token.verify(
                        new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), pair.toPublicKey()));
    }
}
