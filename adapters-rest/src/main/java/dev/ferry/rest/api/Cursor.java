package dev.ferry.rest.api;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.LogSafe;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: opaque to clients, and no more than a place, so that a made-up one shows nothing that is not
 * theirs. One that was cut or changed on its way is found out, and so is one of another list: it would pass over what
 * nobody then looks for. {@link NextLinks} makes and checks them.
 */
public final class Cursor {
    private Cursor() {}

    /** A place in this list. */
    static String of(String list, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(checksum(list, text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * Looks whether this list gave it as it is.
     *
     * @throws BadInput if not
     */
    static void check(String list, String cursor) {
        ByteBuffer whole = decoded(cursor);
        if (whole.remaining() < Integer.BYTES || whole.getInt() != checksum(list, rest(whole))) {
            throw wrong(cursor);
        }
    }

    /** The place in a checked cursor, read by this; what it refuses is no cursor of ours. */
    public static <T> Optional<T> read(@Nullable String cursor, Function<String, Outcome<T>> parse) {
        return cursor == null
                ? Optional.empty()
                : switch (parse.apply(read(cursor))) {
                    case Done<T>(var value) -> Optional.of(value);
                    case Refused<T> _ -> throw wrong(cursor);
                };
    }

    private static String read(String cursor) {
        return new String(rest(decoded(cursor).position(Integer.BYTES)), StandardCharsets.UTF_8);
    }

    private static ByteBuffer decoded(String cursor) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException _) {
            throw wrong(cursor);
        }
    }

    private static byte[] rest(ByteBuffer whole) {
        byte[] text = new byte[whole.remaining()];
        whole.get(text);
        return text;
    }

    private static int checksum(String list, byte[] text) {
        CRC32 sum = new CRC32();
        sum.update((list + '\n').getBytes(StandardCharsets.UTF_8));
        sum.update(text);
        return (int) sum.getValue();
    }

    private static BadInput wrong(String cursor) {
        return BadInput.of(new Refusal(Code.MALFORMED_ID, Map.of("value", LogSafe.quoted(cursor))), "#/cursor");
    }
}
