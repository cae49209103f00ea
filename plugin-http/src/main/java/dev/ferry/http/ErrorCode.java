package dev.ferry.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why who gives tokens gives none, in the words of OAuth 2.0 (RFC 6749, 5.2). */
public final class ErrorCode {
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private ErrorCode() {}

    /**
     * The code alone, such as {@code invalid_client}; nothing where it is none. It is fit for a log: a description may
     * quote anything, the secret too.
     */
    public static Optional<String> in(@Nullable String error) {
        return Optional.ofNullable(error).filter(code -> CODE.matcher(code).matches());
    }
}
