package dev.ferry.portals.question;

import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.http.Deadline;
import dev.ferry.http.HttpFault;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks a system that takes one question at a time about many things, several at once and never more than it is to bear,
 * whoever asks. Nothing is asked twice: the caller does that. What has to end by a {@link Deadline} ends by it for each
 * question. Thread-safe.
 */
public final class Questions {
    private static final String AT_ONCE = ".at-once";

    /** A system that fails so often without a word in between fails for the rest, too. */
    private static final int FAULTS_IN_A_ROW = 5;

    private final String system;
    private final Semaphore free;

    /**
     * Questions for this system.
     *
     * @param system the name that faults carry
     * @param atOnce how many may be under way at the same time, at least 1
     */
    public Questions(String system, int atOnce) {
        this.system = system;
        this.free = new Semaphore(atOnce, true);
    }

    /** The setting that says how many may be under way: {@code acme.at-once}. */
    public static Setting setting(String prefix, String name) {
        return Setting.of(
                prefix + AT_ONCE, "8", "How many requests to " + name + " may be under way at the same time: 1 to 64.");
    }

    /** What that setting says. */
    public static int atOnce(Settings settings, String prefix) {
        return Math.toIntExact(settings.number(prefix + AT_ONCE, 1, 64));
    }

    /**
     * What the system says of each of these. Where a question fails for itself alone, what it asked about is
     * unavailable; a fault of the system as a whole ends the others.
     *
     * @param question throws {@link PortUnavailable}; called on several threads
     * @throws PortUnavailable when the system is down, busy or knows nobody here, or answered nothing at all
     */
    public <K, A> Map<K, Lookup<A>> ask(Set<K> asked, Function<K, Lookup<A>> question) {
        return new Round<>(question, Questions::isOfOneQuestion).ask(asked);
    }

    /**
     * The same, all of them or a fault; those without a value are absent.
     *
     * @throws PortUnavailable at the first fault
     */
    public <K, A> Map<K, A> askAll(Set<K> asked, Function<K, Optional<A>> question) {
        Function<K, Lookup<A>> each = key -> Lookup.of(question.apply(key));
        return Lookup.known(new Round<>(each, _ -> false).ask(asked));
    }

    /** What the system said of this question, or how it failed over it; the next may well be answered. */
    private static boolean isOfOneQuestion(PortUnavailable fault) {
        return HttpFault.behind(fault)
                .filter(behind -> switch (behind.kind()) {
                    case TURNED_DOWN, FAILED, GARBAGE, TOO_LARGE, TIMED_OUT, BROKEN_OFF -> true;
                    default -> false;
                })
                .isPresent();
    }

    private static boolean isAnswered(PortUnavailable fault) {
        return HttpFault.behind(fault)
                .filter(behind -> behind.kind() == HttpFault.Kind.TURNED_DOWN)
                .isPresent();
    }

    /** One call, and how it goes. */
    private final class Round<K, A> {
        private final Function<K, Lookup<A>> question;
        private final Predicate<PortUnavailable> goesOn;
        private final Map<K, Lookup<A>> answers = new ConcurrentHashMap<>();
        private volatile boolean over;
        private @Nullable RuntimeException first;
        private int inARow;

        Round(Function<K, Lookup<A>> question, Predicate<PortUnavailable> goesOn) {
            this.question = question;
            this.goesOn = goesOn;
        }

        Map<K, Lookup<A>> ask(Set<K> asked) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                try {
                    for (K one : asked) {
                        free.acquire();
                        threads.execute(Deadline.carried(() -> askFreely(one)));
                        if (over) {
                            break;
                        }
                    }
                } catch (InterruptedException interrupted) {
                    over = true;
                    threads.shutdownNow(); // what is under way is hung up on
                    Thread.currentThread().interrupt();
                    throw HttpFault.of(HttpFault.Kind.STOPPED, "nobody waits for the answers any longer")
                            .unavailable(system);
                }
            }
            return answered(asked);
        }

        private void askFreely(K one) {
            try {
                if (!over) {
                    answers.put(one, question.apply(one));
                    note(null);
                }
            } catch (RuntimeException fault) {
                note(fault);
            } finally {
                free.release();
            }
        }

        private synchronized void note(@Nullable RuntimeException fault) {
            if (fault == null) {
                inARow = 0;
                return;
            }
            boolean ends = !(fault instanceof PortUnavailable down && goesOn.test(down));
            if (first == null || (ends && !over)) {
                first = fault;
            }
            inARow = fault instanceof PortUnavailable down && isAnswered(down) ? 0 : inARow + 1;
            over = over || ends || inARow >= FAULTS_IN_A_ROW;
        }

        private synchronized Map<K, Lookup<A>> answered(Set<K> asked) {
            if (first != null && (over || answers.isEmpty())) {
                throw first;
            }
            Lookup<A> none = Lookup.unavailable(new Unavailability.NoAnswer());
            return Lookup.each(asked, one -> answers.getOrDefault(one, none));
        }
    }
}
