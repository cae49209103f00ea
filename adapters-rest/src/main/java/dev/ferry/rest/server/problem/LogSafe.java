package dev.ferry.rest.server.problem;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may stand in a log: its class, its message and the stack, but a message that quotes what a client
 * sent cannot forge lines or drive a terminal.
 */
public final class LogSafe extends Exception {
    private static final int LONGEST = 2000;
    private static final int LONGEST_QUOTE = 100;

    LogSafe(Throwable thrown) {
        this(thrown, 0);
    }

    private LogSafe(Throwable thrown, int depth) {
        super(text(thrown.toString()), cause(thrown, depth), false, true);
        setStackTrace(thrown.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return cause == null || depth > 20 ? null : new LogSafe(cause, depth + 1);
    }

    /** What a message may quote of a text that was not checked; nothing of none. */
    public static String quoted(@Nullable String typed) {
        return typed == null ? "" : text(typed.substring(0, Math.min(typed.length(), LONGEST_QUOTE)));
    }

    /** The text with everything escaped that is not printable ASCII, and cut where it is too long. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder();
        text.chars().limit(LONGEST).forEach(c -> {
            if (c >= ' ' && c <= '~') {
                safe.append((char) c);
            } else {
                safe.append("\\u%04x".formatted(c));
            }
        });
        return text.length() > LONGEST ? safe.append("…").toString() : safe.toString();
    }
}
