package dev.ferry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What every contract is: final tests, a few methods that hand out what is to be tested, and {@link #gaps()}. Each test
 * has an instance of its own, as JUnit does it by default.
 */
public abstract class Contract {
    /**
     * What the adapter lacks: nothing, unless this is overridden. No test is ever skipped for a gap: it is turned
     * round.
     */
    protected Set<Gap> gaps() {
        return Set.of();
    }

    /** What this contract lets an adapter lack. For contracts to say, not for adapters: theirs are {@link #gaps()}. */
    protected Set<Ability> mayLack() {
        return Set.of();
    }

    @Test
    public final void everyGapIsOneThatThisContractKnowsAndIsDeclaredOnce() {
        assertThat(gaps().stream().map(Gap::lacks))
                .as("what the adapter says that it lacks")
                .doesNotHaveDuplicates()
                .isSubsetOf(mayLack());
    }

    /**
     * Does the one where the adapter has the ability, and the other, which shows that it has not, where there is a gap.
     */
    protected final void shown(Ability ability, Executable there, Executable lacking) throws Throwable {
        Optional<Gap> gap =
                gaps().stream().filter(one -> one.lacks().equals(ability)).findFirst();
        if (gap.isEmpty()) {
            there.execute();
            return;
        }
        try {
            lacking.execute();
        } catch (AssertionError notLacking) {
            throw new AssertionError("declared as lacking: " + gap.get() + ", but it is not", notLacking);
        }
    }

    /** Whether the adapter says that it lacks this. */
    protected final boolean lacks(Ability ability) {
        return gaps().stream().map(Gap::lacks).collect(Collectors.toSet()).contains(ability);
    }
}
