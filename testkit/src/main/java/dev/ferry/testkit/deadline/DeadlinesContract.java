package dev.ferry.testkit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.deadline.Ending;
import dev.ferry.domain.deadline.Flag;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Scope;
import dev.ferry.domain.offer.Situation;
import dev.ferry.testkit.operation.StoreContract;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Deadlines} must do. Used like any {@link StoreContract}. */
public abstract class DeadlinesContract extends StoreContract {
    private static final List<Deadline> BUILT_IN =
            DeadlineTable.read(new InMemoryDeadlineSheets().builtIn()).deadlines();

    private Deadlines deadlines() {
        return stores().deadlines();
    }

    @Test
    public final void thereAreNoneAtFirst() {
        assertThat(deadlines().loaded()).isEmpty();
    }

    @Test
    public final void whatWasLoadedLastStandsWholeAndInItsOrder() {
        deadlines().load(BUILT_IN);
        assertThat(deadlines().loaded()).isEqualTo(BUILT_IN);

        List<Deadline> others = List.of(all("z", List.of(all(), plain())), all("a", List.of()));
        deadlines().load(others);
        assertThat(deadlines().loaded()).isEqualTo(others);
    }

    private static Deadline all(String id, List<Consequence> consequences) {
        return new Deadline(
                id,
                LocalDate.of(9999, 12, 31),
                ZoneId.of("Europe/Stockholm"),
                Situation.NEW,
                Set.of(Flag.values()),
                List.of(MetBy.NEW_OFFER, MetBy.ALL_STEPS),
                consequences,
                List.of(999, 0),
                999);
    }

    private static Consequence all() {
        return new Consequence(
                "told-and-no-more", Scope.INSTALLATION, Set.of(Flag.values()), Set.of(MetBy.values()), Ending.NEVER);
    }

    private static Consequence plain() {
        return new Consequence(Consequence.REMOVED, Scope.OFFER, Set.of(), Set.of(), Ending.LIVE);
    }

    @Test
    public final void whatIsRolledBackWasNeverLoaded() {
        deadlines().load(BUILT_IN);
        List<Deadline> other = List.of(all("other", List.of()));

        try {
            stores().transactions().run(() -> {
                deadlines().load(other);
                assertThat(deadlines().loaded()).isEqualTo(other);
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException _) {
            // on purpose
        }

        assertThat(deadlines().loaded()).isEqualTo(BUILT_IN);
    }
}
