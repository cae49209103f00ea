package dev.ferry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.person.Planted;
import org.junit.jupiter.api.Test;

/** What one test leaves in a database no other one sees. */
abstract class ShelfContract {
    protected abstract InjectedStores stores();

    @Test
    void whatATestLeavesIsGoneForTheNextOne() {
        try (InjectedStores stores = stores()) {
            new Planted(stores).everywhere();
            assertThat(stores.filledTables()).hasSizeGreaterThan(15);
        }
        try (InjectedStores next = stores()) {
            assertThat(next.filledTables()).isEmpty();
        }
    }

    @Test
    void nobodyElseHasThemMeanwhile() {
        try (InjectedStores one = stores();
                InjectedStores other = stores()) {
            new Planted(one).everywhere();
            assertThat(other.filledTables()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatATestTookAwayIsBackForTheNextOne() {
        try (InjectedStores stores = stores()) {
            if (stores instanceof Faults faults) {
                faults.goDown();
            }
        }
        try (InjectedStores next = stores()) {
            assertThat(next.filledTables()).isEmpty();
        }
    }
}
