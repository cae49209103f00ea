package dev.ferry.domain.solution;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Solution;
import java.util.Comparator;

/** Which solution of which publisher. */
public record SolutionKey(PublisherId account, String id) implements Comparable<SolutionKey> {
    private static final Comparator<SolutionKey> ORDER =
            Comparator.comparing((SolutionKey key) -> key.account().value()).thenComparing(SolutionKey::id);

    public static SolutionKey of(Solution solution) {
        return new SolutionKey(solution.account(), solution.id());
    }

    @Override
    public int compareTo(SolutionKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return account.value() + '/' + id;
    }
}
