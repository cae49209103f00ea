package dev.ferry.application.system;

import java.time.Instant;
import java.util.Optional;

/**
 * How another system was lately, as this process met it.
 *
 * @param system the name that its faults carry
 * @param askedAgainAt when it is asked again; present while it is left alone
 * @param answeredAt when it last answered
 * @param lastFault why it last did not
 */
public record SystemStanding(
        String system,
        CircuitState circuit,
        Optional<Instant> askedAgainAt,
        Optional<Instant> answeredAt,
        Optional<Fault> lastFault) {

    /**
     * One try in vain.
     *
     * @param why in one short line for operators, without credentials
     */
    public record Fault(Instant at, String why) {}
}
