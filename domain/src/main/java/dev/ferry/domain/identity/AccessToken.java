package dev.ferry.domain.identity;

import java.time.Duration;

/**
 * A bearer token, which is a secret.
 *
 * @param life how long it is good for, from now
 */
public record AccessToken(String value, Duration life) {

    /** Never the value: it must not stand in a log. */
    @Override
    public String toString() {
        return "a token for " + life;
    }
}
