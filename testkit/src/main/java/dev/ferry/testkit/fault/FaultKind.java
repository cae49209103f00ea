package dev.ferry.testkit.fault;

import dev.ferry.testkit.contract.Ability;
import java.time.Duration;

/**
 * How a system that is asked over a network fails. Each is to be a {@link dev.ferry.domain.outcome.PortUnavailable} of
 * the port. A kind that an adapter's system cannot show is a gap; the contract then checks that {@link Backend#fail}
 * refuses it.
 */
public enum FaultKind implements Ability {
    /** Nobody listens, or each request is turned away: a closed port, a status 500. */
    REFUSES,

    /**
     * Each request is turned away with the wish to be left alone for {@link #WAIT}: a 503 or 429 with
     * {@code Retry-After: 420}.
     */
    ASKS_TO_WAIT,

    /**
     * Requests are taken and not answered before {@link Backend#comeBack()}. Give the adapter under test a short
     * time-out.
     */
    TIMES_OUT,

    /**
     * Each answer breaks off: the connection is closed in the midst of a body, or of several pages the last one fails.
     */
    ANSWERS_HALF,

    /**
     * Each answer comes whole and means nothing: a proxy's HTML page with status 200, JSON of another shape, ids that
     * are none.
     */
    ANSWERS_GARBAGE,

    /**
     * Each answer begins at once and then drips, a byte now and then, until {@link Backend#comeBack()}: what bounds the
     * wait for each byte, or for the headers alone, waits for hours.
     */
    TRICKLES,

    /**
     * Each request is turned away because the system does not know who asks: a status 401, a token that ran out. Says
     * nothing of what was asked, whatever it looks like.
     */
    KNOWS_ME_NOT,

    /** Each request is turned away because who asks may not: a status 403. Says nothing of what was asked either. */
    FORBIDS_ME;

    /** How long a system that {@link #ASKS_TO_WAIT} asks to be left alone. */
    public static final Duration WAIT = Duration.ofMinutes(7);

    /** What a system does that fails so, as the end of a sentence. */
    public String does() {
        return switch (this) {
            case REFUSES -> "refuses each request";
            case ASKS_TO_WAIT -> "asks to be left alone for a while";
            case TIMES_OUT -> "does not answer";
            case ANSWERS_HALF -> "answers half";
            case ANSWERS_GARBAGE -> "answers garbage";
            case TRICKLES -> "answers by drops";
            case KNOWS_ME_NOT -> "does not know who asks (401)";
            case FORBIDS_ME -> "says that the asker may not (403)";
        };
    }

    /** Whether it costs each caller a whole time-out. */
    boolean isSlow() {
        return this == TIMES_OUT || this == TRICKLES;
    }
}
