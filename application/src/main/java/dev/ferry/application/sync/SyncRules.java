package dev.ferry.application.sync;

import dev.ferry.application.system.Backoff;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.user.LegacyRoles;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the legacy portal is kept in step (R16, R17).
 *
 * @param legacyRoles what a role that is given here becomes there
 * @param deletionAfter how long after its deactivation a user is deleted there
 * @param firstPause before a change is tried a second time; each later pause is twice as long, up to
 *     {@code longestPause}
 * @param mostTries after which a change is set aside, at least 1
 * @param connections how many accounts are delivered to at once, at least 1
 * @param lease how long the changes that were claimed for delivery are kept from other processes
 * @param removalShare how much of the users there a repair may take access from without asking: 0 to 1
 * @param retirement the last day of the legacy portal, in {@code zone}: nothing is owed or delivered after it
 * @param warning how many days before it what is set aside is reported
 */
public record SyncRules(
        LegacyRoles legacyRoles,
        Duration deletionAfter,
        Duration firstPause,
        Duration longestPause,
        int mostTries,
        int connections,
        Duration lease,
        double removalShare,
        Optional<LastDay> retirement,
        ZoneId zone,
        int warning) {

    /** The pauses between tries, each twice as long as the one before. */
    Backoff backoff() {
        return new Backoff(firstPause, 2, longestPause);
    }

    /** Whether the legacy portal is gone: its last day is over. */
    public boolean over(Clock clock) {
        return retirement
                .filter(day -> !clock.instant().isBefore(day.end(zone)))
                .isPresent();
    }

    /** Whether what is set aside is to be reported, because the last day comes near. */
    public boolean nearsItsEnd(Clock clock) {
        return retirement
                .filter(day -> !clock.instant().isBefore(day.ahead(warning, zone)))
                .isPresent();
    }
}
