package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** What a browser keeps for Ferry: for its server alone, and not sent along with what other sites make it ask. */
@Singleton
final class Cookies {
    static final String SESSION = "ferry-session";
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
