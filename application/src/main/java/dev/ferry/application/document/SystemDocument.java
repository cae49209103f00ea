package dev.ferry.application.document;

import dev.ferry.application.system.SystemStanding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How another system was lately, as the process that answers met it.
 *
 * @param system the name that its faults carry
 * @param circuit {@code closed}, {@code half-open} (one try shows whether it is well again) or {@code open} (it is left
 *     alone)
 * @param askedAgainAt when it is asked again; null unless it is left alone
 * @param answeredAt when it last answered; null where it did not
 * @param failedAt when it last failed; null where it did not
 * @param reason why it last failed
 */
public record SystemDocument(
        String system,
        String circuit,
        @Nullable String askedAgainAt,
        @Nullable String answeredAt,
        @Nullable String failedAt,
        @Nullable String reason) {

    public static SystemDocument of(SystemStanding standing) {
        return new SystemDocument(
                standing.system(),
                standing.circuit().slug(),
                text(standing.askedAgainAt()),
                text(standing.answeredAt()),
                text(standing.lastFault().map(SystemStanding.Fault::at)),
                standing.lastFault().map(SystemStanding.Fault::why).orElse(null));
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
