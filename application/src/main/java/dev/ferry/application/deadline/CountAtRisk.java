package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.system.FaultNotes;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * With how many offers a deadline is missed, or not met while few days are left (R23). Offers are read for it, which
 * takes a while: a process does so at most once in ten minutes, and again where other deadlines hold. Thread-safe.
 */
@Singleton
public final class CountAtRisk {
    /** For so long a count is answered again. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Of 500 accounts each. Further nobody looks: it is told that there may be more. */
    private static final int MOST_PAGES = 100;

    private final KnownOffers known;
    private final CurrentDeadlines current;
    private final OfferStandings standings;
    private final Executor executor;
    private final FaultNotes faults;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Optional<Kept> kept = Optional.empty();

    @Inject
    public CountAtRisk(
            KnownOffers known,
            CurrentDeadlines current,
            OfferStandings standings,
            Executor executor,
            FaultNotes faults,
            Clock clock) {
        this.known = known;
        this.current = current;
        this.standings = standings;
        this.executor = executor;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param byDeadline by the ids of those that some offer risks, in their order
     * @param exact whether all offers were looked at
     * @param at when they stood so
     */
    public record Count(Map<String, Long> byDeadline, boolean exact, Instant at) {

        /** Over all deadlines: an offer that risks two counts twice. */
        public long total() {
            return byDeadline.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private record Kept(List<Deadline> deadlines, Count count) {

        boolean isGood(List<Deadline> now, Instant at) {
            return deadlines.equals(now)
                    && Duration.between(count.at(), at).abs().compareTo(KEPT) < 0;
        }
    }

    /**
     * As they stood when they were counted last; absent where that was never done for the deadlines of now. What is
     * older than ten minutes is counted again behind this answer, which waits for nothing. Refuses all but operators.
     */
    public Outcome<Optional<Count>> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> {
            List<Deadline> deadlines = current.all();
            if (kept.filter(one -> one.isGood(deadlines, clock.instant())).isEmpty()) {
                begin();
            }
            return Outcome.done(
                    kept.filter(one -> one.deadlines().equals(deadlines)).map(Kept::count));
        });
    }

    /** Of several who ask at once one has it counted. */
    private void begin() {
        if (counting.compareAndSet(false, true)) {
            try {
                executor.execute(this::countOnce);
            } catch (PortUnavailable | RejectedExecutionException _) {
                counting.set(false); // too much is under way, or nothing is begun any more
            }
        }
    }

    private void countOnce() {
        try {
            List<Deadline> deadlines = current.all();
            kept = Optional.of(new Kept(deadlines, count(deadlines)));
        } catch (RuntimeException fault) {
            faults.keep(fault); // who asks next has it tried again
        } finally {
            counting.set(false);
        }
    }

    private Count count(List<Deadline> deadlines) {
        Instant at = clock.instant();
        Map<String, Long> counts = new LinkedHashMap<>();
        deadlines.forEach(deadline -> counts.put(deadline.id(), 0L));
        Iterator<List<ManagedOffer>> pages = known.pages(Optional.empty()).iterator();
        for (int read = 0; read < MOST_PAGES && pages.hasNext(); read++) {
            atRisk(pages.next(), deadlines)
                    .forEach(one -> counts.merge(one.deadline().id(), 1L, Long::sum));
        }
        counts.values().removeIf(number -> number == 0);
        return new Count(counts, !pages.hasNext(), at);
    }

    private Stream<Standing> atRisk(List<ManagedOffer> page, List<Deadline> deadlines) {
        return standings.at(page, standings.moment(), deadlines).values().stream()
                .flatMap(Collection::stream)
                .filter(Standing::isAtRisk);
    }
}
