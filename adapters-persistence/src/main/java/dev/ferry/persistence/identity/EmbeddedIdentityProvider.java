package dev.ferry.persistence.identity;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.TokenIssuer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.home.InstallationKey;
import dev.ferry.persistence.home.SecretFile;
import dev.ferry.persistence.identity.Tokens.Claims;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ferry's own identity provider. To check a signature takes longer than to answer most requests, so that the tokens
 * that were signed here are remembered; those that were found good, for a moment. Whether a token has run out, or was
 * signed out on this node, is looked up each time all the same. Thread-safe.
 */
final class EmbeddedIdentityProvider implements IdentityProvider, TokenIssuer {
    private static final Duration MOMENT = Duration.ofSeconds(5);

    /** Longer than a moment and the slowest answer of the database: until then every node has asked it. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** Whether a token was signed here does not change, unlike whether it is good. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final int MOST = 10_000;

    private final TokenOptions options;
    private final SignedOut signedOut;
    private final Clock clock;
    private final InstallationKey secret;
    private final Cache<String, Claims> signedHere;
    private final Cache<String, Claims> good;
    private final Cache<String, Boolean> signedOutHere;
    private volatile @Nullable Tokens tokens;

    @Inject
    EmbeddedIdentityProvider(TokenOptions options, SignedOut signedOut, Clock clock) {
        this.options = options;
        this.signedOut = signedOut;
        this.clock = clock;
        this.secret = new InstallationKey(options.home());
        this.signedHere = remembering(LONG, clock);
        this.good = remembering(MOMENT, clock);
        this.signedOutHere = remembering(LONG_ENOUGH, clock);
    }

    private static <V> Cache<String, V> remembering(Duration time, Clock clock) {
        return CacheBuilder.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(time)
                .ticker(new Ticker() {
                    @Override
                    public long read() {
                        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
                    }
                })
                .build();
    }

    @Override
    public Outcome<SignIn> verify(String token) {
        return claims(token)
                .filter(claims -> clock.instant().isBefore(claims.expiresAt()))
                .filter(claims -> signedOutHere.getIfPresent(claims.id()) == null)
                .map(claims -> Outcome.done(signIn(claims)))
                .orElseGet(() -> Outcome.refused(Code.NOT_SIGNED_IN));
    }

    private Optional<Claims> claims(String token) {
        Claims remembered = good.getIfPresent(token);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Claims> read = signedHere(token).filter(claims -> !isSignedOut(claims));
        read.ifPresent(claims -> good.put(token, claims));
        return read;
    }

    private boolean isSignedOut(Claims claims) {
        return signedOut.until(claims.id()).isPresent()
                || signedOut
                        .until(all(claims.email()))
                        .map(until -> until.minus(TokenOptions.LONGEST))
                        .filter(since -> !claims.issuedAt().isAfter(since))
                        .isPresent();
    }

    /** What stands for all tokens of an address, and tells nobody which. */
    private String all(EmailAddress address) {
        return secret.mac("signed-out", address.normal());
    }

    private Optional<Claims> signedHere(String token) {
        Claims remembered = signedHere.getIfPresent(token);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Claims> read = tokens().read(token);
        read.ifPresent(claims -> signedHere.put(token, claims));
        return read;
    }

    private SignIn signIn(Claims claims) {
        return new SignIn(
                tokens().issuer(),
                claims.subject(),
                Optional.empty(),
                false,
                false,
                claims.email(),
                true,
                claims.operator());
    }

    @Override
    public Optional<TokenIssuer> issuer() {
        return Optional.of(this);
    }

    @Override
    public AccessToken issue(EmailAddress proved, boolean operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Claims claims = new Claims(
                SecretFile.random(),
                secret.mac("subject", proved.normal()),
                proved,
                operator,
                now,
                now.plus(options.life()));
        return new AccessToken(tokens().signed(claims), options.life());
    }

    /** Written down for the other nodes first, then known here, then forgotten as good. */
    @Override
    public void revoke(String token) {
        tokens().read(token).ifPresent(claims -> {
            signedOut.add(claims.id(), claims.expiresAt(), clock.instant());
            signedOutHere.put(claims.id(), true);
            good.invalidate(token);
        });
    }

    /** Kept for as long as any token may live: how long they do is a setting that may have been another. */
    @Override
    public void revokeAll(EmailAddress address) {
        Instant now = clock.instant();
        signedOut.add(all(address), now.plus(TokenOptions.LONGEST), now);
        good.asMap().values().removeIf(claims -> claims.email().equals(address));
    }

    private Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = opened();
            tokens = known;
        }
        return known;
    }

    /** The installation's name in tokens tells nothing of its secret. */
    private Tokens opened() {
        try {
            return new Tokens(
                    TokenKey.in(options.home()), "ferry-" + secret.mac("issuer").substring(0, 16), clock);
        } catch (IOException fault) {
            throw new PortUnavailable(SYSTEM, Optional.empty(), fault);
        }
    }
}
