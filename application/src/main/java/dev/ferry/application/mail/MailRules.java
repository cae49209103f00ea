package dev.ferry.application.mail;

import dev.ferry.application.system.Backoff;
import java.time.Duration;

/**
 * How mails are delivered.
 *
 * @param firstPause before a mail is tried a second time; each later pause is twice as long, up to {@code longestPause}
 * @param mostTries after which a mail is set aside, at least 1
 * @param lease how long a mail that was taken for delivery is kept from other processes, unless it is renewed
 * @param longestDelivery how long the mail system's answer to one call is awaited; RFC 5321 lets it take ten minutes
 * @param commandTime how long a command goes on posting its own before it leaves the rest to a server
 */
public record MailRules(
        Duration firstPause,
        Duration longestPause,
        int mostTries,
        Duration lease,
        Duration longestDelivery,
        Duration commandTime) {
    public static final MailRules DEFAULT = new MailRules(
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            12,
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1));

    /** The same with another lease. */
    public MailRules withLease(Duration other) {
        return new MailRules(firstPause, longestPause, mostTries, other, longestDelivery, commandTime);
    }

    /** The same, where a mail is set aside after so many tries. */
    public MailRules withMostTries(int other) {
        return new MailRules(firstPause, longestPause, other, lease, longestDelivery, commandTime);
    }

    /** The same with other bounds. */
    public MailRules withBounds(Duration forDelivery, Duration forCommand) {
        return new MailRules(firstPause, longestPause, mostTries, lease, forDelivery, forCommand);
    }

    /** The pauses between tries, each twice as long as the one before. */
    Backoff backoff() {
        return new Backoff(firstPause, 2, longestPause);
    }
}
