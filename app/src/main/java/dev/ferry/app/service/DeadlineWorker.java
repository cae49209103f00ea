package dev.ferry.app.service;

import dev.ferry.application.deadline.EnforceDeadlines;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts in force what follows from deadlines that have passed, each hour while {@code ferry serve} runs, by one of the
 * nodes (R23). Of two that ask at the same moment both look, and each account is done once all the same.
 */
@Singleton
final class DeadlineWorker extends PolledService {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWorker.class);
    private static final String NAME = "deadlines";

    /**
     * How often a node asks whether a round is due: where one that was at it is killed, another goes on within this.
     */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final EnforceDeadlines enforceDeadlines;

    @Inject
    DeadlineWorker(EnforceDeadlines enforceDeadlines) {
        super(NAME);
        this.enforceDeadlines = enforceDeadlines;
        every(NAME, PAUSE, this::round);
    }

    private void round() {
        enforceDeadlines
                .runInTurn()
                .filter(round -> round.waiting() > 0)
                .ifPresent(round -> LOG.warn(
                        "{} of {} drafts would leave the seller catalog, more than the set share: none does until"
                                + " somebody confirms that by 'ferry offers deadlines --apply --removals {}'",
                        round.waiting(),
                        round.drafts(),
                        round.waiting()));
    }
}
