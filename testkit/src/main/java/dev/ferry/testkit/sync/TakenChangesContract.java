package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.Racers;
import org.junit.jupiter.api.Test;

/** What every {@link TakenChanges} must do. */
public abstract class TakenChangesContract extends Contract {
    private static final int RACERS = 8;

    /** One that knows of none. Called once in a test. */
    protected abstract TakenChanges empty();

    @Test
    public final void r16OfAnAccountThatWasToldNothingNothingWasTaken() {
        assertThat(empty().last(id("contoso"))).isZero();
    }

    @Test
    public final void r16TheNewestThatWasTakenIsTheLast() {
        TakenChanges changes = empty();
        changes.take(id("contoso"), 3);
        changes.take(id("contoso"), 1L << 40);
        changes.take(id("contoso"), 17);
        changes.take(id("contoso"), 1L << 40);

        assertThat(changes.last(id("contoso"))).isEqualTo(1L << 40);
    }

    @Test
    public final void eachAccountHasItsOwn() {
        TakenChanges changes = empty();
        changes.take(id("contoso"), 3);
        changes.take(id("fabrikam"), 2);

        assertThat(changes.last(id("contoso"))).isEqualTo(3);
        assertThat(changes.last(id("fabrikam"))).isEqualTo(2);
    }

    @Test
    public final void ofManyAtOnceTheNewestStays() {
        TakenChanges changes = empty();
        Racers.race(RACERS, number -> {
            changes.take(id("contoso"), number + 1L);
            return number;
        });

        assertThat(changes.last(id("contoso"))).isEqualTo(RACERS);
    }
}
