package dev.ferry.portals.scim;

import java.time.Duration;

/**
 * How long a server took of late to find users by filters and by their ids, and what follows from that. A server that
 * looks through all users for each part of a filter takes as long for many parts as for many questions, and may take
 * longer than anybody waits. Thread-safe.
 */
final class Pace {
    private static final int MOST = 20;
    private static final int FEW = 5;

    /** A question that takes no longer may be one for more users. */
    private static final Duration QUICK = Duration.ofMillis(500);

    /** A question that takes longer is to be one for fewer. */
    private static final Duration SLOW = Duration.ofMillis(1_500);

    /** So long a question for one user takes at most, over most ways. */
    private static final Duration NEAR = Duration.ofMillis(50);

    private static final long UNKNOWN = -1;

    private int together = FEW;
    private long filterNanos = UNKNOWN;
    private long idNanos = UNKNOWN;

    /** How many users a filter is to find. */
    synchronized int together() {
        return together;
    }

    /** So long it took to find so many by filters. */
    synchronized void filtered(Duration time, int many) {
        filterNanos = smoothed(filterNanos, time.dividedBy(many).toNanos());
        if (many > 1 && time.compareTo(SLOW) > 0) {
            together = Math.max(1, many / 2);
        } else if (many == together && time.compareTo(QUICK) < 0) {
            together = Math.min(MOST, Math.max(FEW, together * 2));
        }
    }

    /** So long it took to be told of one by their id. */
    synchronized void told(Duration time) {
        idNanos = smoothed(idNanos, time.toNanos());
    }

    /** Whether one whose id is known is rather asked for by that. */
    synchronized boolean prefersIds() {
        return filterNanos == UNKNOWN ? idNanos < NEAR.toNanos() : idNanos < filterNanos;
    }

    /** Whether finding somebody by a filter takes longer than a question that looks through nobody. */
    synchronized boolean isSlowToFilter() {
        return filterNanos > NEAR.toNanos();
    }

    private static long smoothed(long before, long now) {
        return before == UNKNOWN ? now : (3 * before + now) / 4;
    }
}
