package dev.ferry.cli.sync;

import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.ScheduledSync;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.Settled.Failure.PutOff;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is pending for the legacy portal until nothing is due, as a server does: none may run. */
public final class SyncRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SyncRunner.class);

    private final ScheduledSync scheduledSync;
    private final DeliverChanges deliverChanges;
    private final StopSignal stop;

    @Inject
    SyncRunner(ScheduledSync scheduledSync, DeliverChanges deliverChanges, StopSignal stop) {
        this.scheduledSync = scheduledSync;
        this.deliverChanges = deliverChanges;
        this.stop = stop;
    }

    /**
     * How it went.
     *
     * @param unlocked accounts whose settings could not be locked there
     * @param down the system that did not answer, where nothing at all could be delivered because of it
     */
    record Delivery(int delivered, boolean stopped, Set<PublisherId> unlocked, Optional<String> down) {}

    Delivery deliver() {
        while (!stop.raised() && scheduledSync.deletions() > 0) {
            // There may be more that are due.
        }
        Set<PublisherId> unlocked = new LinkedHashSet<>();
        AtomicReference<Optional<String>> down = new AtomicReference<>(lock(unlocked));
        int delivered = deliverChanges.run(stop::raised, settled -> {
            if (isPutOff(settled)) {
                down.set(Optional.of(LegacyPortal.SYSTEM));
            }
        });
        return new Delivery(delivered, stop.raised(), unlocked, down.get().filter(_ -> delivered == 0));
    }

    /** Settings are locked beside the changes of users; that it could not be done keeps none of those back. */
    private Optional<String> lock(Set<PublisherId> unlocked) {
        try {
            while (!stop.raised() && scheduledSync.locks((account, why) -> note(account, why, unlocked)) > 0) {
                // There may be more that are pending.
            }
            return Optional.empty();
        } catch (PortUnavailable unavailable) {
            return Optional.of(unavailable.system());
        }
    }

    private static void note(PublisherId account, PortUnavailable why, Set<PublisherId> unlocked) {
        if (unlocked.add(account)) {
            LOG.warn("the legacy portal did not lock the settings of {}", account.value(), why);
        }
    }

    private static boolean isPutOff(Settled settled) {
        return settled.failure().filter(PutOff.class::isInstance).isPresent();
    }
}
