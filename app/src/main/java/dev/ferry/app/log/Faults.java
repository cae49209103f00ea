package dev.ferry.app.log;

import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.door.Fault;
import dev.ferry.plugin.SettingsException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells faults that an operator can mend from those that only the log explains. */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** A name for a fault, by which the log finds what a person was shown. */
    public static String newReference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** What the front door is to show: the cause that says what to do, or a reference to what was logged. */
    public static Throwable toldApart(Throwable fault) {
        Throwable cause = withoutWiring(fault);
        if (cause instanceof SettingsException && cause.getCause() == null) {
            LOG.warn("gave up: {}", cause.getMessage()); // where it was found tells nobody anything
            return cause;
        }
        if (cause instanceof SettingsException || cause instanceof PortUnavailable) {
            log("gave up", cause);
            return cause;
        }
        String reference = newReference();
        LOG.error("fault {}", reference, fault);
        return new Fault(reference, cause, Logs.hold(reference));
    }

    public static void log(String what, Throwable failure) {
        LOG.warn("{} failed", what, failure);
    }

    /** Guice wraps what a plugin's constructor throws. */
    private static Throwable withoutWiring(Throwable fault) {
        boolean wrapped = fault instanceof CreationException || fault instanceof ProvisionException;
        return wrapped && fault.getCause() != null ? withoutWiring(fault.getCause()) : fault;
    }
}
