package dev.ferry.application.operation;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;

/** How the other systems were lately, as this process met them. */
public final class ShowSystems {
    private final SystemWatch watch;

    @Inject
    public ShowSystems(SystemWatch watch) {
        this.watch = watch;
    }

    /** Each of them, with why it last failed. Operators alone. */
    public Outcome<List<SystemStanding>> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(watch.standings()));
    }

    /** For probes, which anybody may ask: show no more of them than name and circuit. */
    public List<SystemStanding> probed() {
        return watch.standings();
    }

    /** For meters. */
    public List<SystemTally> calls() {
        return watch.calls();
    }

    /** For meters. */
    public List<SystemTally> requests() {
        return watch.requests();
    }
}
