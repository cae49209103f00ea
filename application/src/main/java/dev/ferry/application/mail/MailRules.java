package dev.ferry.application.mail;

import dev.ferry.application.system.Backoff;
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

    /** The pauses between tries, each twice as long as the one before. */
    Backoff backoff() {
        return new Backoff(firstPause, 2, longestPause);
    }
}
