package dev.ferry.portals.oidc;

import static dev.ferry.portals.oidc.TokenRules.isSame;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.JWTID;
import dev.ferry.domain.identity.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sign-ins that began. A browser keeps a secret, and the installation's own makes state, nonce and PKCE's verifier of
 * it: nothing is kept for somebody who only begins, any node can go on, and only what came back is written down, so
 * that it counts once. Thread-safe.
 */
final class BegunSignIns {
    /** Long enough to look for a phone. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Pattern KEPT =
            Pattern.compile("([A-Za-z0-9_-]{20,60})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{0,2100})\\.([0-9a-f]{64})");

    private final InstallationSecret secret;
    private final Sessions sessions;
    private final Clock clock;

    /**
     * One of them; all but the last are secrets.
     *
     * @param until when it has to be finished
     */
    record Begun(String kept, String state, String nonce, String verifier, String next, Instant until) {}

    BegunSignIns(InstallationSecret secret, Sessions sessions, Clock clock) {
        this.secret = secret;
        this.sessions = sessions;
        this.clock = clock;
    }

    Begun begin(String next) {
        String id = new JWTID(Identifier.DEFAULT_BYTE_LENGTH).getValue();
        Instant until = clock.instant().plus(LIFE);
        String place = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
        String told = id + '.' + until.getEpochSecond() + '.' + place;
        return begun(told + '.' + secret.mac("oidc-begun", told), next, until);
    }

    /** What a browser brings of what it was given; nothing where that is changed, or too old. */
    Optional<Begun> of(String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches() || !isSame(secret.mac("oidc-begun", kept.substring(0, parts.end(3))), parts.group(4))) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        String next = new String(Base64.getUrlDecoder().decode(parts.group(3)), StandardCharsets.UTF_8);
        return clock.instant().isBefore(until) ? Optional.of(begun(kept, next, until)) : Optional.empty();
    }

    private Begun begun(String kept, String next, Instant until) {
        return new Begun(
                kept,
                secret.mac("oidc-state", kept),
                secret.mac("oidc-nonce", kept),
                secret.mac("oidc-verifier", kept),
                next,
                until);
    }

    boolean isStateOf(Begun one, String state) {
        return isSame(one.state(), state);
    }

    /** Whether it is the first time. */
    boolean take(Begun one) {
        return sessions.isFirst("sign-in", one.state(), one.until());
    }
}
