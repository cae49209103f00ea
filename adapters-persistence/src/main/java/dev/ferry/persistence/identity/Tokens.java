package dev.ferry.persistence.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome.Done;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Signs tokens with the installation's key, and tells those that it signed from all others. Thread-safe. */
final class Tokens {
    /** The only one: a token that names another, or none, is refused whatever else it says. */
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private static final String AUDIENCE = "ferry";
    private static final String EMAIL = "email";
    private static final String OPERATOR = "operator";
    private static final Set<String> REQUIRED = Set.of("sub", EMAIL, OPERATOR, "iat", "nbf", "exp", "jti");

    /** Far longer than any that is signed here. */
    private static final int LONGEST = 4_000;

    /** A token is good from a little before it was made, because the clocks of nodes differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final ECKey key;
    private final String issuer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    Tokens(ECKey key, String issuer, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHM, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier(verifier(issuer, clock));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> verifier(String issuer, Clock clock) {
        JWTClaimsSet exactly = new JWTClaimsSet.Builder().issuer(issuer).build();
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(AUDIENCE, exactly, REQUIRED) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(0);
        return verifier;
    }

    String issuer() {
        return issuer;
    }

    /** What a token says; its times are in whole seconds. */
    record Claims(
            String id, String subject, EmailAddress email, boolean operator, Instant issuedAt, Instant expiresAt) {}

    String signed(Claims claims) {
        JWSHeader header = new JWSHeader.Builder(ALGORITHM)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, payload(claims));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException fault) {
            throw new IllegalStateException("the key in home does not sign", fault);
        }
        return token.serialize();
    }

    private JWTClaimsSet payload(Claims claims) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(claims.subject())
                .claim(EMAIL, claims.email().written())
                .claim(OPERATOR, claims.operator())
                .issueTime(Date.from(claims.issuedAt()))
                .notBeforeTime(Date.from(claims.issuedAt().minus(CLOCKS_DIFFER)))
                .expirationTime(Date.from(claims.expiresAt()))
                .jwtID(claims.id())
                .build();
    }

    /** What a token says that was signed here and is good now; nothing for any other text. */
    Optional<Claims> read(String token) {
        if (token.length() > LONGEST || !token.chars().allMatch(Tokens::mayBeInToken)) {
            return Optional.empty();
        }
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            return key.getKeyID().equals(parsed.getHeader().getKeyID())
                    ? claims(processor.process(parsed, (SecurityContext) null))
                    : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException _) {
            return Optional.empty();
        }
    }

    /** Base64 for URLs, and dots: a token is not read with blanks round it, so that it has one spelling. */
    private static boolean mayBeInToken(int letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_' || letter == '.');
    }

    /** Nothing where what is signed says something of another type or form than what is signed here. */
    private static Optional<Claims> claims(JWTClaimsSet said) throws ParseException {
        String id = said.getStringClaim(JWTClaimNames.JWT_ID);
        String subject = said.getStringClaim(JWTClaimNames.SUBJECT);
        String email = said.getStringClaim(EMAIL);
        Boolean operator = said.getBooleanClaim(OPERATOR);
        Date issuedAt = said.getDateClaim(JWTClaimNames.ISSUED_AT);
        Date expiresAt = said.getDateClaim(JWTClaimNames.EXPIRATION_TIME);
        if (Stream.of(id, subject, email, operator, issuedAt, expiresAt).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        return EmailAddress.parse(email) instanceof Done<EmailAddress>(var address)
                ? Optional.of(new Claims(id, subject, address, operator, issuedAt.toInstant(), expiresAt.toInstant()))
                : Optional.empty();
    }
}
