package dev.ferry.domain.operation;

import dev.ferry.domain.outcome.PortUnavailable;
import java.util.Optional;

/** Carries out of an adapter what an operator can mend, as the cause of a {@link PortUnavailable}. */
public final class Hindered extends RuntimeException {
    private final transient Hindrance what;

    private Hindered(Hindrance what, Throwable cause) {
        super(what.toString(), cause);
        this.what = what;
    }

    /** The system cannot be asked because of this. */
    public static PortUnavailable unavailable(String system, Hindrance what, Throwable cause) {
        return new PortUnavailable(system, Optional.empty(), new Hindered(what, cause));
    }

    /** What is behind a fault, however often that was wrapped on its way. */
    public static Optional<Hindrance> behind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Hindered hindered) {
                return Optional.of(hindered.what);
            }
        }
        return Optional.empty();
    }
}
