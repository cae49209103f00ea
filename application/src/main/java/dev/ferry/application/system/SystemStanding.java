package dev.ferry.application.system;

import java.time.Instant;
import java.util.Optional;

/**
 * How another system was lately, as this process met it.
 *
 * @param system the name that its faults carry
 * @param slot where its adapter fits: {@code memberships}
 * @param name of the adapter that is in use there: {@code embedded}
 * @param askedAgainAt when it is asked again; present while it is left alone
 * @param answeredAt when it last answered
 * @param lastFault why it last did not
 */
public record SystemStanding(
        String system,
        String slot,
        String name,
        CircuitState circuit,
        Optional<Instant> askedAgainAt,
        Optional<Instant> answeredAt,
        Optional<Fault> lastFault) {

    /**
     * One try in vain.
     *
     * @param why in one short line for operators, without secrets and one-time codes
     */
    public record Fault(Instant at, String why) {}
}
