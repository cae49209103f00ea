package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.time.Duration;
import java.util.Optional;

/** What a browser keeps for Ferry: for its server alone, and not sent along with what other sites make it ask. */
@Singleton
final class Cookies {
    /** What browsers keep under such a name, no other host can have set, nor anybody without TLS. */
    private static final String HOST = "__Host-";

    static final String SESSION = "ferry-session";
    static final String VISIT = "ferry-visit";
    static final String LANGUAGE = "ferry-language";
    static final String SAID = "ferry-said";
    static final String ASKED = "ferry-asked";
    static final String BEGUN = "ferry-sign-in";

    private static final int UNTIL_CLOSED = -1;
    private static final int A_MINUTE = 60;
    private static final int AN_HOUR = 60 * A_MINUTE;
    private static final Duration YEAR = Duration.ofDays(365);

    private final PublicUrl url;

    @Inject
    Cookies(PublicUrl url) {
        this.url = url;
    }

    /** Good for as long as the token in it is. */
    String session(AccessToken token) {
        return cookie(SESSION, token.value(), (int) token.life().toSeconds());
    }

    /** Makes the browser forget its session. */
    String noSession() {
        return cookie(SESSION, "", 0);
    }

    /** Ties a sign-in elsewhere to the browser in which it began. */
    String begun(BegunSignIn begun) {
        return cookie(BEGUN, begun.kept(), (int) begun.life().toSeconds());
    }

    /** Makes the browser forget what was begun. */
    String nothingBegun() {
        return cookie(BEGUN, "", 0);
    }

    /** Ties the forms of somebody who has not signed in to their browser; gone when that is closed. */
    String visit(String secret) {
        return cookie(VISIT, secret, UNTIL_CLOSED);
    }

    String language(Language language) {
        return cookie(LANGUAGE, language.tag(), (int) YEAR.toSeconds());
    }

    /** What the next page says; forgotten soon, should no page come. */
    String said(String text) {
        return cookie(SAID, text, A_MINUTE);
    }

    /** Makes the browser forget what was said. */
    String nothingSaid() {
        return cookie(SAID, "", 0);
    }

    /** What its reader asked for, until a page says that it was done; forgotten where none does. */
    String asked(String text) {
        return cookie(ASKED, text, text.isEmpty() ? 0 : AN_HOUR);
    }

    /** What the browser brings of this; empty where it brings nothing. */
    Optional<String> in(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(full(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** A header field as RFC 6265 has it: JAX-RS would write that of RFC 2109. */
    private String cookie(String name, String value, int seconds) {
        return full(name) + "=" + value + "; Path=/" + (seconds == UNTIL_CLOSED ? "" : "; Max-Age=" + seconds)
                + (url.isTls() ? "; Secure" : "") + "; HttpOnly; SameSite=Lax";
    }

    private String full(String name) {
        return url.isTls() ? HOST + name : name;
    }
}
