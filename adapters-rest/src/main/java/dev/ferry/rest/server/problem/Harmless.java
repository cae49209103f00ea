package dev.ferry.rest.server.problem;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may stand in a log: its class, its message and the stack, but a message that quotes what a client
 * sent cannot forge lines or drive a terminal.
 */
public final class Harmless extends Exception {
    private static final int LONGEST = 2000;
    private static final int LONGEST_QUOTE = 100;

    Harmless(Throwable thrown) {
        this(thrown, 0);
    }

    private Harmless(Throwable thrown, int depth) {
        super(text(thrown.toString()), cause(thrown, depth), false, true);
        setStackTrace(thrown.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return cause == null || depth > 20 ? null : new Harmless(cause, depth + 1);
    }

    /** What a message may quote of a text that was not checked; nothing of none. */
    public static String quoted(@Nullable String typed) {
        return typed == null ? "" : text(typed.substring(0, Math.min(typed.length(), LONGEST_QUOTE)));
    }

    /** The text with everything escaped that is not printable ASCII, and cut where it is too long. */
    public static String text(String text) {
        StringBuilder harmless = new StringBuilder();
        text.chars().limit(LONGEST).forEach(c -> {
            if (c >= ' ' && c <= '~') {
                harmless.append((char) c);
            } else {
                harmless.append("\\u%04x".formatted(c));
            }
        });
        return text.length() > LONGEST ? harmless.append("…").toString() : harmless.toString();
    }
}
