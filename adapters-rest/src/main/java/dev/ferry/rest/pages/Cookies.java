package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** What a browser keeps for Ferry: for its server alone, and not sent along with what other sites make it ask. */
@Singleton
public final class Cookies {
    static final String SESSION = "ferry-session";
    static final String PROVED = "ferry-proved";
    static final String VISIT = "ferry-visit";
    static final String LANGUAGE = "ferry-language";

    private static final Duration YEAR = Duration.ofDays(365);

    private final PublicUrl url;

    @Inject
    Cookies(PublicUrl url) {
        this.url = url;
    }

    /** Good for as long as the token in it is. */
    NewCookie session(AccessToken token) {
        return cookie(SESSION, token.value(), (int) token.life().toSeconds());
    }

    /**
     * The answer, with a second sign-in that the browser keeps until it is closed: for the address that somebody has
     * just proved, to go on under it (R11).
     */
    public Response keepingProof(Response answer, Optional<AccessToken> proof) {
        return proof.map(token -> Response.fromResponse(answer)
                        .cookie(cookie(PROVED, token.value(), NewCookie.DEFAULT_MAX_AGE))
                        .build())
                .orElse(answer);
    }

    /** A session that the browser keeps until it is closed. */
    NewCookie session(String token) {
        return cookie(SESSION, token, NewCookie.DEFAULT_MAX_AGE);
    }

    /** Makes the browser forget what somebody proved. */
    NewCookie noProof() {
        return cookie(PROVED, "", 0);
    }

    /** Makes the browser forget its session. */
    NewCookie noSession() {
        return cookie(SESSION, "", 0);
    }

    /** AccountAccess the forms of somebody who has not signed in to their browser; gone when that is closed. */
    NewCookie visit(String secret) {
        return cookie(VISIT, secret, NewCookie.DEFAULT_MAX_AGE);
    }

    NewCookie language(Language language) {
        return cookie(LANGUAGE, language.tag(), (int) YEAR.toSeconds());
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(url.get().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
