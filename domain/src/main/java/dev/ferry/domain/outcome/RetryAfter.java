package dev.ferry.domain.outcome;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a server says by the header {@code Retry-After} how long it wants to be left alone: seconds, or a date. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    /**
     * How long from now; nothing where the text is neither, and no time at all where the date has passed.
     *
     * @param header the value of the header
     */
    public static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        return SECONDS.matcher(text).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : until(text, now);
    }

    private static Optional<Duration> until(String text, Instant now) {
        try {
            Duration left = Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
