package dev.ferry.application.proof;

import java.time.Duration;

/**
 * How often something may be done to one address.
 *
 * @param first so often by each asker, whatever others did: no stranger locks anybody out
 * @param own so often by each asker, the first included
 * @param all so often by all askers together, without the first of each
 */
record Quota(int first, int own, int all, Duration window) {
    /** Mails with codes. */
    static final Quota MAILS = new Quota(2, 10, 50, Duration.ofHours(1));

    /** Tries of codes: the first are those of one code. */
    static final Quota TRIES = new Quota(5, 50, 250, Duration.ofDays(1));
}
