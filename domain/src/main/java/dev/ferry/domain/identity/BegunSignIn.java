package dev.ferry.domain.identity;

import java.net.URI;
import java.time.Duration;

/**
 * A sign-in that began in a browser.
 *
 * @param to where the browser goes
 * @param kept what it keeps meanwhile for Ferry alone, in the letters of a cookie; a secret
 * @param life how long it may take
 */
public record BegunSignIn(URI to, String kept, Duration life) {

    /** Without the secret: it must not stand in a log. */
    @Override
    public String toString() {
        return "a sign-in that began, for " + life;
    }
}
