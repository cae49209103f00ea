package dev.ferry.rest.pages.operator;

import dev.ferry.application.migration.ReadinessResult;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How all accounts stand, for the board. Every account is judged for it, so what was found is remembered for a while,
 * and several boards at once have it found once. Thread-safe.
 */
@Singleton
final class Standing {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ReviewReadiness review;
    private final Clock clock;
    private final ReentrantLock finding = new ReentrantLock();
    private volatile Optional<Found> last = Optional.empty();

    private record Found(ReadinessResult result, Instant at) {}

    @Inject
    Standing(ReviewReadiness review, Clock clock) {
        this.review = review;
        this.clock = clock;
    }

    /** Refuses all but operators, also where it is remembered. */
    Outcome<ReadinessResult> run(Requester who) {
        if (!(who instanceof Requester.Operator)) {
            return review.run(who, WaveWatch.NONE);
        }
        finding.lock();
        try {
            Optional<Found> fresh =
                    last.filter(found -> clock.instant().isBefore(found.at().plus(FRESH)));
            return fresh.map(found -> Outcome.done(found.result())).orElseGet(() -> find(who));
        } finally {
            finding.unlock();
        }
    }

    private Outcome<ReadinessResult> find(Requester who) {
        Outcome<ReadinessResult> outcome = review.run(who, WaveWatch.NONE);
        if (outcome instanceof Done<ReadinessResult>(var result)) {
            last = Optional.of(new Found(result, clock.instant()));
        }
        return outcome;
    }
}
