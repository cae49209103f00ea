package dev.ferry.testkit.contract;

import org.junit.jupiter.api.function.Executable;

/**
 * Some tests of a contract that belong together. The contract runs them as a {@code @Nested} class, so that an adapter
 * that extends the contract runs them too; each test has a contract of its own. They are final, as the contract's are.
 */
public abstract class Chapter {
    private final Contract contract;

    protected Chapter(Contract contract) {
        this.contract = contract;
    }

    /**
     * Does the one where the adapter has the ability, and the other, which shows that it has not, where there is a gap.
     */
    protected final void shown(Ability ability, Executable there, Executable lacking) throws Throwable {
        contract.shown(ability, there, lacking);
    }

    /** Whether the adapter says that it lacks this. */
    protected final boolean lacks(Ability ability) {
        return contract.lacks(ability);
    }
}
