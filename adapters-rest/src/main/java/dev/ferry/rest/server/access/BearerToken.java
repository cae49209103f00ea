package dev.ferry.rest.server.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token that a request brings, as RFC 6750 writes it. Read by loops, because a pattern takes longer than all else
 * that is asked of a token.
 */
public final class BearerToken {
    private static final String SCHEME = "bearer ";
    private static final String MARKS = "-._~+/";

    private BearerToken() {}

    /** Whether one is meant, readable or not. */
    public static boolean isMeant(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Nothing where the header field is not there, or says something else. */
    public static Optional<String> in(@Nullable String authorization) {
        if (authorization == null || !isMeant(authorization)) {
            return Optional.empty();
        }
        String token = withoutBlanks(authorization.substring(SCHEME.length()));
        return isToken(token) ? Optional.of(token) : Optional.empty();
    }

    private static String withoutBlanks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    /** At its end may be what fills up Base64. */
    private static boolean isToken(String text) {
        int to = text.length();
        while (to > 0 && text.charAt(to - 1) == '=') {
            to--;
        }
        for (int i = 0; i < to; i++) {
            if (!mayBeInToken(text.charAt(i))) {
                return false;
            }
        }
        return to > 0;
    }

    private static boolean mayBeInToken(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
    }
}
