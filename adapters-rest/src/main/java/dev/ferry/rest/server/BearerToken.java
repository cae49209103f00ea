package dev.ferry.rest.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token that a request brings, as RFC 6750 writes it. */
final class BearerToken {
    private static final Pattern SHAPE = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

    private BearerToken() {}

    /** Nothing where the header field is not there, or says something else. */
    static Optional<String> in(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher matcher = SHAPE.matcher(authorization);
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }
}
