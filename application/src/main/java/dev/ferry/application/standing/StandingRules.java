package dev.ferry.application.standing;

import java.time.Duration;

/**
 * What the operator's settings say of standings that are kept.
 *
 * @param maxAge after which an account that waits is judged again, because systems that are asked tell of no change
 * @param systems the names of the systems that are asked: others say other things
 */
public record StandingRules(Duration maxAge, String systems) {
    public static final StandingRules DEFAULT = new StandingRules(Duration.ofDays(1), "embedded");
}
