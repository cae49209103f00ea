package dev.ferry.application.proof;

import java.time.Duration;

/**
 * How often something may be done to one address.
 *
 * @param first so often by each asker, whatever others did: no stranger locks anybody out
 * @param allFirst so many of these for all askers together
 * @param own so often by each asker, the first included
 * @param all so often by all askers together, without the first of each
 */
record Quota(int first, int allFirst, int own, int all, Duration window) {

    /** Of mails with codes. */
    static Quota ofMails(CodeRules rules) {
        return new Quota(2, rules.firstMails(), 10, 50, Duration.ofHours(1));
    }

    /** Of tries of codes: the first are those of one code. */
    static Quota ofTries(CodeRules rules) {
        return new Quota(5, rules.firstTries(), 50, 250, Duration.ofDays(1));
    }
}
