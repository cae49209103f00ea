package dev.ferry.app.log;

import dev.ferry.application.system.FaultNotes;
import dev.ferry.plugin.FaultReferences;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in the log what went wrong with a job. Thread-safe. */
final class LoggedFaults implements FaultNotes {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedFaults.class);

    private final FaultReferences references;

    @Inject
    LoggedFaults(FaultReferences references) {
        this.references = references;
    }

    @Override
    public String keep(Throwable fault) {
        String reference = references.next();
        LOG.error("fault {}", reference, fault);
        return reference;
    }
}
