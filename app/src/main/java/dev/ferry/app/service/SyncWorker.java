package dev.ferry.app.service;

import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.ScheduledSync;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.SyncQueue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the legacy portal in step while {@code ferry serve} runs, and says in time what a person has to look at (R16).
 */
@Singleton
final class SyncWorker extends PolledService implements SyncTrigger {
    private static final Logger LOG = LoggerFactory.getLogger(SyncWorker.class);
    private static final String NAME = "sync-back";

    /** How long a change that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Deletions and locks wait for days, or for a wave. */
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private static final Duration REPORT = Duration.ofHours(6);

    private final SyncQueue queue;
    private final SyncRules rules;
    private final Clock clock;
    /** Of one thread. */
    private final Set<PublisherId> unlocked = new HashSet<>();

    private volatile boolean stopping;

    @Inject
    SyncWorker(DeliverChanges deliver, ScheduledSync scheduledSync, SyncQueue queue, SyncRules rules, Clock clock) {
        super(NAME);
        this.queue = queue;
        this.rules = rules;
        this.clock = clock;
        whileDue(NAME, IDLE, () -> deliver.run(() -> stopping));
        whileDue(NAME + "-rest", SELDOM, () -> scheduledSync.deletions() + locks(scheduledSync));
        every(NAME + "-report", REPORT, this::report);
    }

    /** Says in the log once which account cannot be locked, until it can. */
    private int locks(ScheduledSync scheduledSync) {
        Set<PublisherId> failed = new HashSet<>();
        try {
            return scheduledSync.locks((account, why) -> {
                failed.add(account);
                if (unlocked.add(account)) {
                    LOG.warn("the legacy portal did not lock the settings of {}", account.value(), why);
                }
            });
        } finally {
            unlocked.retainAll(failed);
        }
    }

    /**
     * Says in the log what is set aside once the portal's last day comes near. Answers whether there was anything to
     * say.
     */
    boolean report() {
        long setAside =
                rules.nearsItsEnd(clock) ? queue.status(Optional.empty()).setAside() : 0;
        if (setAside > 0) {
            LOG.warn(
                    "the legacy portal retires after {}; changes for it that are set aside: {} (see ferry sync status)",
                    rules.retirement().orElseThrow(),
                    setAside);
        }
        return setAside > 0;
    }

    @Override
    public void start() {
        stopping = false;
        super.start();
    }

    @Override
    public void stop() {
        stopping = true;
        super.stop();
    }
}
