package dev.ferry.rest.server.problem;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.FaultReferences;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in the log what no client is told. Thread-safe. */
@Singleton
public final class FaultLog {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private final FaultReferences references;

    @Inject
    FaultLog(FaultReferences references) {
        this.references = references;
    }

    /** Answers the reference by which the log has it. */
    public String keep(Throwable thrown) {
        String reference = references.next();
        LOG.error("fault {}", reference, new LogSafe(thrown));
        return reference;
    }

    /** A client that goes away before it has its answer is no fault of ours. */
    public void hungUp() {
        LOG.debug("a client went away before it had its answer");
    }

    void unavailable(PortUnavailable down) {
        LOG.warn("{}", LogSafe.text(String.valueOf(down.getMessage())), new LogSafe(down));
    }

    public void notReady(String name, String detail) {
        LOG.warn("not ready: {}: {}", LogSafe.text(name), LogSafe.text(detail));
    }
}
