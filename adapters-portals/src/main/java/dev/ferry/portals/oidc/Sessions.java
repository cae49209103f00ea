package dev.ferry.portals.oidc;

import static dev.ferry.portals.oidc.TokenRules.text;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.JWTID;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.portals.oidc.TokenReader.Signed;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of browsers: what a provider said of somebody, signed by the installation's own secret, so that no node
 * has to keep it; and what of them has ended before its time. Thread-safe.
 */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** As long as any session may live: how long they do is a setting that may have been another. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final JOSEObjectType TYPE = new JOSEObjectType("ferry-session");
    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build();

    /** Before the first dot of every one. */
    private static final String BEGINNING = HEADER.toBase64URL() + ".";

    /** As a cookie may be, with its name and all that goes with it: browsers drop one of more than 4096 characters. */
    private static final int LONGEST_TOKEN = 4_000;

    private static final String PROVIDER = "provider";
    private static final String SUBJECT_THERE = "subject-there";
    private static final String SESSION_THERE = "sid";
    private static final String EMAIL = "email";
    private static final String TENANT = "tenant";
    private static final String PROVED = "proved";

    private final OidcOptions options;
    private final InstallationSecret secret;
    private final EndedTokens ended;
    private final Clock clock;

    Sessions(OidcOptions options, InstallationSecret secret, EndedTokens ended, Clock clock) {
        this.options = options;
        this.secret = secret;
        this.ended = ended;
        this.clock = clock;
    }

    /** Whether a token is to be read as one; of one that is not, nothing is said. */
    static boolean isOne(String token) {
        return token.startsWith(BEGINNING);
    }

    /**
     * A new one for whom the provider spoke of; refuses {@code sign-in-too-large} one that would be none when it comes
     * back, or never would.
     */
    Outcome<AccessToken> begin(SignIn signIn, Signed said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(new JWTID().getValue())
                .issuer(signIn.issuer())
                .subject(signIn.subject())
                .claim(PROVIDER, said.provider().issuer())
                .claim(SUBJECT_THERE, said.claims().getSubject())
                .claim(SESSION_THERE, text(said.claims(), SESSION_THERE).orElse(null))
                .claim(EMAIL, signIn.email().written())
                .claim("personal", signIn.personal())
                .claim("guest", signIn.guest())
                .claim(PROVED, signIn.emailProved())
                .claim("operator", signIn.operator())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(options.sessionLife())));
        signIn.tenant().ifPresent(tenant -> claims.claim(TENANT, tenant.toString()));
        String written = signed(claims.build());
        if (written.length() > LONGEST_TOKEN) {
            LOG.warn(
                    "somebody cannot sign in: a session of {} characters is more than the {} that a browser keeps;"
                            + " have {} send a shorter sub ({} characters) and sid ({})",
                    written.length(),
                    LONGEST_TOKEN,
                    said.provider().issuer(),
                    said.claims().getSubject().length(),
                    text(said.claims(), SESSION_THERE).map(String::length).orElse(0));
            return Outcome.refused(Code.SIGN_IN_TOO_LARGE);
        }
        return Outcome.done(new AccessToken(written, options.sessionLife()));
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(HEADER, claims);
        try {
            token.sign(new MACSigner(key()));
        } catch (JOSEException fault) {
            throw new IllegalStateException("the secret of the installation does not sign", fault);
        }
        return token.serialize();
    }

    /**
     * Another one of the same person, whose address is proved, until this would have ended; nothing where this is none,
     * has run out or has ended, as it has from now on. It began when this did: what the provider ended since, ends it.
     */
    Optional<AccessToken> proved(String token) {
        return read(token)
                .filter(this::isAsSet)
                .filter(claims -> !hasEnded(claims))
                .map(claims -> {
                    end(token);
                    return new AccessToken(
                            signed(new JWTClaimsSet.Builder(claims)
                                    .jwtID(new JWTID().getValue())
                                    .claim(PROVED, true)
                                    .build()),
                            Duration.between(
                                    clock.instant(), claims.getExpirationTime().toInstant()));
                });
    }

    /** Who is signed in by this; nothing where it is none, has run out or has ended. */
    Optional<SignIn> find(String token) {
        return read(token)
                .filter(this::isAsSet)
                .filter(claims -> !hasEnded(claims))
                .flatMap(this::signIn);
    }

    /** What was set otherwise since holds for those who are signed in, too. */
    private boolean isAsSet(JWTClaimsSet claims) {
        return text(claims, PROVIDER).filter(options.issuers()::contains).isPresent()
                && clock.instant().isBefore(claims.getIssueTime().toInstant().plus(options.sessionLife()));
    }

    /** It is good for nothing any more; nothing happens to what is none. Tells whether it was one. */
    boolean end(String token) {
        Optional<JWTClaimsSet> session = read(token);
        session.ifPresent(claims ->
                ended.add(one(claims.getJWTID()), claims.getExpirationTime().toInstant(), clock.instant()));
        return session.isPresent();
    }

    /** Those that the provider means by its word of a sign-out: one of its own sessions, or all of somebody's. */
    void endAll(JWTClaimsSet said) {
        Instant now = clock.instant();
        ended.add(
                text(said, SESSION_THERE)
                        .map(session -> there(said.getIssuer(), session))
                        .orElseGet(() -> of(said.getIssuer(), said.getSubject())),
                now.plus(LONGEST),
                now);
    }

    /** Whether its provider said that whoever this is made for signed out after it was. */
    boolean hasEndedThere(JWTClaimsSet claims, String subjectThere) {
        return hasEnded(claims, subjectThere, Optional.empty());
    }

    /** All that may have ended is asked for at once: this runs for each request. */
    private boolean hasEnded(JWTClaimsSet claims, String subjectThere, Optional<String> own) {
        String subject = of(claims.getIssuer(), subjectThere);
        Optional<String> there = text(claims, SESSION_THERE).map(id -> there(claims.getIssuer(), id));
        Map<String, Instant> kept = ended.until(Stream.of(own, there, Optional.of(subject))
                .flatMap(Optional::stream)
                .toList());
        return Stream.of(own, there).flatMap(Optional::stream).anyMatch(kept::containsKey)
                || Optional.ofNullable(kept.get(subject))
                        .map(until -> until.minus(LONGEST))
                        .filter(since -> claims.getIssueTime() == null
                                || !claims.getIssueTime().toInstant().isAfter(since))
                        .isPresent();
    }

    /** Whether something is used now for the first time. */
    boolean isFirst(String kind, String id, Instant until) {
        return ended.addOnce(once(kind, id), until, clock.instant());
    }

    /** Whether something was used, and may not be again. */
    boolean wasUsed(String kind, String id) {
        return ended.until(once(kind, id)).filter(clock.instant()::isBefore).isPresent();
    }

    private String once(String kind, String id) {
        return secret.mac("oidc-once", kind, id);
    }

    private boolean hasEnded(JWTClaimsSet claims) {
        return hasEnded(claims, text(claims, SUBJECT_THERE).orElse(""), Optional.of(one(claims.getJWTID())));
    }

    /** Digests: the table tells nobody of whom. */
    private String one(String id) {
        return secret.mac("oidc-session", id);
    }

    private String there(String issuer, String session) {
        return secret.mac("oidc-session-there", issuer, session);
    }

    private String of(String issuer, String subject) {
        return secret.mac("oidc-subject", issuer, subject);
    }

    private byte[] key() {
        return HexFormat.of().parseHex(secret.mac("oidc-session-key"));
    }

    private Optional<JWTClaimsSet> read(String token) {
        if (!isOne(token) || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            return parsed.verify(new MACVerifier(key()))
                    ? Optional.of(parsed.getJWTClaimsSet())
                            .filter(claims -> clock.instant()
                                    .isBefore(claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<SignIn> signIn(JWTClaimsSet claims) {
        return EmailAddress.parse(text(claims, EMAIL).orElse("")) instanceof Done<EmailAddress>(var email)
                ? Optional.of(new SignIn(
                        claims.getIssuer(),
                        claims.getSubject(),
                        text(claims, TENANT).map(UUID::fromString).map(TenantId::new),
                        isSaid("personal", claims),
                        isSaid("guest", claims),
                        email,
                        isSaid(PROVED, claims),
                        isSaid("operator", claims) && options.operators().isPresent()))
                : Optional.empty();
    }

    private static boolean isSaid(String name, JWTClaimsSet claims) {
        return Boolean.TRUE.equals(claims.getClaim(name));
    }
}
