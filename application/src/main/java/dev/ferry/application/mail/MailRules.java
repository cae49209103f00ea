package dev.ferry.application.mail;

import java.time.Duration;

/**
 * How mails are delivered.
 *
 * @param firstPause before a mail is tried a second time; each later pause is twice as long, up to {@code longestPause}
 * @param mostTries after which a mail is set aside, at least 1
 * @param lease how long a mail that was taken for delivery is kept from other processes
 */
public record MailRules(Duration firstPause, Duration longestPause, int mostTries, Duration lease) {
    public static final MailRules DEFAULT =
            new MailRules(Duration.ofSeconds(10), Duration.ofHours(1), 12, Duration.ofMinutes(1));

    /** The same with another lease. */
    public MailRules withLease(Duration other) {
        return new MailRules(firstPause, longestPause, mostTries, other);
    }

    /** The pause after so many tries in vain, at least 1; before jitter. */
    Duration pauseAfter(int tries) {
        Duration pause = firstPause;
        for (int doubled = 1; doubled < tries && pause.compareTo(longestPause) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
