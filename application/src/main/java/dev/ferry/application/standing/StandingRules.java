package dev.ferry.application.standing;

import java.time.Duration;
import java.util.Map;

/**
 * What the operator's settings say of standings that are kept.
 *
 * @param maxAge after which an account that waits is judged again, because systems that are asked tell of no change
 * @param systems the names of the adapters that are asked, by their slots: others say other things
 */
public record StandingRules(Duration maxAge, Map<String, String> systems) {
    public static final StandingRules DEFAULT =
            new StandingRules(Duration.ofDays(1), Map.of("tenants", "embedded", "memberships", "embedded"));

    public StandingRules {
        systems = Map.copyOf(systems);
    }
}
