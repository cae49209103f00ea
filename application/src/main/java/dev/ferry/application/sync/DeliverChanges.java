package dev.ferry.application.sync;

import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.FaultWords;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.Settled.Failure;
import dev.ferry.domain.sync.SyncQueue;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Delivers what the legacy portal is owed (R16): in order for each account, many accounts at once; several nodes and
 * processes may at the same time. A change is delivered at least once, under the same number. Thread-safe.
 */
public final class DeliverChanges {
    /** Of one account in one go, so that one which is owed much keeps no other waiting. */
    private static final int EACH = 50;

    /** Claimed for each that is being delivered to, so that none waits for the database. */
    private static final int AHEAD = 4;

    private static final Duration LOOK = Duration.ofMillis(100);

    private final SyncQueue queue;
    private final CheckedLegacyPortal portal;
    private final SyncRules rules;
    private final TargetCircuit circuit;
    private final Executor threads;
    private final Clock clock;
    private final SharedClock shared;
    private final RandomGenerator random;

    @Inject
    public DeliverChanges(
            SyncQueue queue,
            CheckedLegacyPortal portal,
            SyncRules rules,
            TargetCircuit circuit,
            @Deliveries Executor threads,
            Clock clock,
            SharedClock shared,
            RandomGenerator random) {
        this.queue = queue;
        this.portal = portal;
        this.rules = rules;
        this.circuit = circuit;
        this.threads = threads;
        this.clock = clock;
        this.shared = shared;
        this.random = random;
    }

    /**
     * Delivers until nothing is due any more, or {@code stop} says so; each change that is under way then is brought to
     * its end, and the rest is given back. Answers how many changes were delivered.
     *
     * @param stop is asked by many threads
     */
    public int run(BooleanSupplier stop) {
        return run(stop, _ -> {});
    }

    /** The same, where {@code each} is told, by the caller's thread, what became of the changes of each account. */
    public int run(BooleanSupplier stop, Consumer<Settled> each) {
        return rules.over(clock) ? 0 : new Round(each).run(stop);
    }

    /** One caller's deliveries. What threads bring back is written by the caller alone, many at once. */
    private final class Round {
        private final BlockingQueue<Settled> done = new LinkedBlockingQueue<>();
        private final Consumer<Settled> each;
        private int underWay;
        private int delivered;

        Round(Consumer<Settled> each) {
            this.each = each;
        }

        int run(BooleanSupplier stop) {
            int claimed;
            boolean settled;
            do {
                claimed = stop.getAsBoolean() ? 0 : claim(stop);
                settled = settle();
            } while (claimed > 0 || underWay > 0 || settled);
            return delivered;
        }

        private int claim(BooleanSupplier stop) {
            int free = switch (circuit.state()) {
                case CLOSED -> room();
                case HALF_OPEN -> underWay == 0 ? 1 : 0;
                case OPEN -> 0;
            };
            if (free == 0) {
                return 0;
            }
            Claim claim = new Claim(shared.now(), clock.instant());
            List<ClaimedRun> runs = queue.claim(free, EACH, claim.at(), rules.lease());
            BooleanSupplier enough = () -> stop.getAsBoolean()
                    || claim.age(clock).compareTo(usable()) > 0
                    || circuit.state() == CircuitState.OPEN;
            for (ClaimedRun run : runs) {
                underWay++;
                threads.execute(() -> done.add(deliver(run, claim, enough)));
            }
            return runs.size();
        }

        /** A change that is begun within half of the lease has come to its end before anybody else may claim it. */
        private Duration usable() {
            return rules.lease().dividedBy(2);
        }

        /** None while there is little of it: a claim costs as much for one account as for many. */
        private int room() {
            int room = rules.connections() * AHEAD - underWay;
            return room < bundle() ? 0 : room;
        }

        /** How many are claimed and settled in one go; who delivers has as many left meanwhile. */
        private int bundle() {
            return rules.connections() * AHEAD / 2;
        }

        /**
         * Waits a moment, because more may become due meanwhile. Answers whether any came, of whose accounts more may
         * be due.
         */
        private boolean settle() {
            if (underWay == 0) {
                return false;
            }
            List<Settled> some = bundled();
            if (!some.isEmpty()) {
                queue.settle(some, shared.now());
                underWay -= some.size();
                delivered += some.stream().mapToInt(Settled::delivered).sum();
                some.forEach(each);
            }
            return !some.isEmpty();
        }

        /** As many as a bundle takes, or as come within a moment: one that is slow keeps nobody else's waiting. */
        private List<Settled> bundled() {
            List<Settled> some = new ArrayList<>();
            int most = Math.min(bundle(), underWay);
            Instant end = clock.instant().plus(LOOK);
            Optional<Settled> next = await(LOOK);
            while (next.isPresent()) {
                some.add(next.get());
                done.drainTo(some);
                next = some.size() < most ? await(Duration.between(clock.instant(), end)) : Optional.empty();
            }
            return some;
        }

        /** @param most never longer than {@link #LOOK}, whatever the clock does */
        private Optional<Settled> await(Duration most) {
            try {
                return Optional.ofNullable(
                        done.poll(Math.min(most.toMillis(), LOOK.toMillis()), TimeUnit.MILLISECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /**
     * When runs were claimed, by the clock that the nodes share and by this node's, which tells how long ago that was
     * without a question to the database.
     */
    private record Claim(Instant at, Instant here) {
        Duration age(Clock clock) {
            return Duration.between(here, clock.instant());
        }

        Instant sharedNow(Clock clock) {
            return at.plus(age(clock));
        }
    }

    /** As many as are taken, from the first, until it is enough; the next one tells why no more were. */
    private Settled deliver(ClaimedRun run, Claim claim, BooleanSupplier enough) {
        int delivered = 0;
        LegacyPortal told = portal.expecting(run.changes());
        for (NumberedChange change : run.changes()) {
            if (enough.getAsBoolean()) {
                return new Settled(run, delivered, Optional.empty());
            }
            Optional<Failure> failure = deliver(told, change, claim, delivered == 0 ? run.tries() : 0);
            if (failure.isPresent()) {
                return new Settled(run, delivered, failure);
            }
            delivered++;
        }
        return new Settled(run, delivered, Optional.empty());
    }

    /** Whatever an adapter throws: a thread that ended without a word would be waited for for ever. */
    private Optional<Failure> deliver(LegacyPortal told, NumberedChange change, Claim claim, int tries) {
        try {
            Answer answer = told.apply(change);
            circuit.succeeded();
            return switch (answer) {
                case Answer.Taken() -> Optional.empty();
                case Answer.TurnedDown(var reason) -> Optional.of(new Failure.SetAside(reason));
            };
        } catch (PortUnavailable down) {
            return Optional.of(inVain(claim, tries + 1, down));
        } catch (Throwable broken) {
            return Optional.of(
                    inVain(claim, tries + 1, new PortUnavailable(LegacyPortal.SYSTEM, Optional.empty(), broken)));
        }
    }

    private Failure inVain(Claim claim, int tries, PortUnavailable down) {
        circuit.failed(down);
        return again(claim, tries, FaultWords.of(down), down.retryAfter());
    }

    private Failure again(Claim claim, int tries, String reason, Optional<Duration> asked) {
        return tries >= rules.mostTries()
                ? new Failure.SetAside(reason)
                : new Failure.PutOff(
                        claim.sharedNow(clock).plus(rules.backoff().jitteredAfter(tries, asked, random)), reason);
    }
}
