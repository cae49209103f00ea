package dev.ferry.app.asking;

import dev.ferry.application.system.FaultWords;
import dev.ferry.application.system.SystemStanding.Fault;
import dev.ferry.application.system.SystemTally;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.SystemMeters;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Notes what came of asking each system, since the process began. Thread-safe. */
final class NotedSystems implements SystemMeters {
    private static final String ANSWERED = "answered";
    private static final String UNAVAILABLE = "unavailable";
    private static final String ASKED_TO_WAIT = "asked-to-wait";
    private static final String LEFT_ALONE = "left-alone";

    /** Adapters are anybody's: one that names an outcome of its own for each request shall not fill the memory. */
    private static final int MOST = 500;

    private final Map<Key, Amount> calls = new ConcurrentHashMap<>();
    private final Map<Key, Amount> requests = new ConcurrentHashMap<>();
    private final Map<String, Instant> answers = new ConcurrentHashMap<>();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Key(String system, String outcome) {}

    private record Amount(LongAdder times, LongAdder nanos) {
        Amount() {
            this(new LongAdder(), new LongAdder());
        }

        void add(Duration took) {
            times.increment();
            nanos.add(took.toNanos());
        }
    }

    @Inject
    NotedSystems(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void request(String system, String outcome, Duration took) {
        note(requests, system, outcome, took);
    }

    void answered(String system, Duration took) {
        note(calls, system, ANSWERED, took);
        answers.put(system, clock.instant());
    }

    void failed(String system, RuntimeException fault, Duration took) {
        boolean waits =
                fault instanceof PortUnavailable down && down.retryAfter().isPresent();
        note(calls, system, waits ? ASKED_TO_WAIT : UNAVAILABLE, took);
        faults.put(system, new Fault(clock.instant(), words(fault)));
    }

    /** A system may quote a mail, and with it a one-time code. */
    private static String words(RuntimeException fault) {
        return FaultWords.bounded(FaultWords.withoutCodes(FaultWords.line(fault)));
    }

    /** Nobody asked it, because it is left alone. */
    void leftAlone(String system) {
        note(calls, system, LEFT_ALONE, Duration.ZERO);
    }

    Optional<Instant> answeredAt(String system) {
        return Optional.ofNullable(answers.get(system));
    }

    Optional<Fault> lastFault(String system) {
        return Optional.ofNullable(faults.get(system));
    }

    List<SystemTally> calls() {
        return tallies(calls);
    }

    List<SystemTally> requests() {
        return tallies(requests);
    }

    private static void note(Map<Key, Amount> amounts, String system, String outcome, Duration took) {
        Key key = new Key(system, outcome);
        if (amounts.size() < MOST || amounts.containsKey(key)) {
            amounts.computeIfAbsent(key, _ -> new Amount()).add(took);
        }
    }

    private static List<SystemTally> tallies(Map<Key, Amount> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> new SystemTally(
                        entry.getKey().system(),
                        entry.getKey().outcome(),
                        entry.getValue().times().sum(),
                        Duration.ofNanos(entry.getValue().nanos().sum())))
                .sorted(Comparator.comparing(SystemTally::system).thenComparing(SystemTally::outcome))
                .toList();
    }
}
