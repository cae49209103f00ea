package dev.ferry.rest.api;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.LogSafe;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: opaque to clients, and no more than a place, so that a made-up one shows nothing that is not
 * theirs.
 */
public final class Cursor {
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");

    private Cursor() {}

    public static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    public static int offset(@Nullable String cursor) {
        return read(cursor)
                .map(place -> {
                    if (!OFFSET.matcher(place).matches()) {
                        throw wrong(cursor);
                    }
                    return Integer.parseInt(place);
                })
                .orElse(0);
    }

    public static Optional<PublisherId> account(@Nullable String cursor) {
        return read(cursor, PublisherId::parse);
    }

    /** The place, read by this; what it refuses is no cursor of ours. */
    public static <T> Optional<T> read(@Nullable String cursor, Function<String, Outcome<T>> parse) {
        return read(cursor).map(place -> switch (parse.apply(place)) {
            case Done<T>(var value) -> value;
            case Refused<T> _ -> throw wrong(cursor);
        });
    }

    private static Optional<String> read(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw wrong(cursor);
        }
    }

    private static BadInput wrong(@Nullable String cursor) {
        return BadInput.of(new Refusal(Code.MALFORMED_ID, Map.of("value", LogSafe.quoted(cursor))), "#/cursor");
    }
}
