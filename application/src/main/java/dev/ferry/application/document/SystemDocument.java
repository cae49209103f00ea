package dev.ferry.application.document;

import dev.ferry.application.system.SystemStanding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How another system was lately, as the process that answers met it.
 *
 * @param slot where its adapter fits: {@code memberships}
 * @param name of the adapter that is in use there: {@code partner-center}
 * @param circuit {@code closed}, {@code half-open} (one try shows whether it is well again) or {@code open} (it is left
 *     alone)
 * @param lastFault when and why it last failed; null where it did not
 * @param askedAgainAt when it is asked again; null unless it is left alone
 * @param answeredAt when it last answered; null where it did not
 */
public record SystemDocument(
        String slot,
        String name,
        String circuit,
        @Nullable SystemFaultDocument lastFault,
        @Nullable String askedAgainAt,
        @Nullable String answeredAt) {

    /**
     * One try in vain.
     *
     * @param why in one short line, without secrets and one-time codes
     */
    public record SystemFaultDocument(String at, String why) {
        static SystemFaultDocument of(SystemStanding.Fault fault) {
            return new SystemFaultDocument(fault.at().toString(), fault.why());
        }
    }

    public static SystemDocument of(SystemStanding standing) {
        return new SystemDocument(
                standing.slot(),
                standing.name(),
                standing.circuit().slug(),
                standing.lastFault().map(SystemFaultDocument::of).orElse(null),
                text(standing.askedAgainAt()),
                text(standing.answeredAt()));
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
