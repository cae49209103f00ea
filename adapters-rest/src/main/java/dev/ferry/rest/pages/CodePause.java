package dev.ferry.rest.pages;

import java.time.Duration;

/** For how long people are to look for a code's mail before they ask for another: mails take their time. */
public final class CodePause {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private CodePause() {}

    /** What is left of it, in milliseconds, so long after a code was sent. */
    public static long after(Duration age) {
        return Math.max(0, PAUSE.minus(age).toMillis());
    }
}
