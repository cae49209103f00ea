package dev.ferry.portals.question;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a system answered, believed for a while: a wave that is asked again goes on where it was stopped. Faults are not
 * kept. Holds 100,000 answers at most, the oldest go first. Thread-safe.
 */
public final class KeptAnswers<K, A> {
    private static final String CACHE = ".cache";
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 100_000;

    private final Clock clock;
    private final Duration kept;
    private final Map<K, Kept<A>> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<A>> eldest) {
            return size() > MOST;
        }
    };

    private record Kept<A>(A answer, Instant until) {}

    /** @param kept how long they are believed; nothing is kept where it is zero */
    public KeptAnswers(Duration kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** The setting that says how long: {@code acme.cache}. */
    public static Setting setting(String prefix, String name) {
        return Setting.of(
                prefix + CACHE,
                "PT10M",
                "How long an answer of " + name + " is believed before it is asked again: PT0S to " + LONGEST + ".");
    }

    /** What that setting says. */
    public static Duration kept(Settings settings, String prefix) {
        return settings.duration(prefix + CACHE, Duration.ZERO, LONGEST);
    }

    /** The answer that is kept, or else that of the question, which is kept from now on. */
    public A of(K key, Function<K, A> question) {
        return find(key).orElseGet(() -> keep(key, question.apply(key)));
    }

    private synchronized Optional<A> find(K key) {
        return Optional.ofNullable(answers.get(key))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Kept::answer);
    }

    private synchronized A keep(K key, A answer) {
        if (kept.isZero()) {
            return answer;
        }
        answers.remove(key); // so that it is the youngest
        answers.put(key, new Kept<>(answer, clock.instant().plus(kept)));
        return answer;
    }
}
