package dev.ferry.testkit.figure;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.Figures;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Figures} must do. Used like any {@link StoreContract}. */
public abstract class FiguresContract extends StoreContract {
    private static final LocalDate FIRST = LocalDate.of(2019, 6, 30);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);

    private Figures figures() {
        return stores().figures();
    }

    private static DayFigures of(LocalDate day, long completed) {
        return new DayFigures(day, NOON, Map.of("accounts", 7L, "state.completed", completed));
    }

    @Test
    public final void thereAreNoneAtFirst() {
        assertThat(figures().between(FIRST, THIRD)).isEmpty();
    }

    @Test
    public final void whatIsKeptFirstOfADayStands() {
        assertThat(figures().keep(of(SECOND, 1))).isTrue();
        assertThat(figures().keep(of(SECOND, 2))).isFalse();
        assertThat(figures().keep(of(FIRST, 0))).isTrue();
        assertThat(figures().keep(of(THIRD, 3))).isTrue();

        assertThat(figures().between(FIRST, THIRD)).isEqualTo(List.of(of(FIRST, 0), of(SECOND, 1), of(THIRD, 3)));
        assertThat(figures().between(SECOND, SECOND)).isEqualTo(List.of(of(SECOND, 1)));
        assertThat(figures().between(THIRD, FIRST)).isEmpty();
        assertThat(figures().between(THIRD.plusDays(1), THIRD.plusDays(2))).isEmpty();
    }

    @Test
    public final void aFailedTransactionKeepsNothing() {
        inATransactionThatFails(() -> figures().keep(of(FIRST, 1)));
        assertThat(figures().between(FIRST, FIRST)).isEmpty();
    }

    @Test
    public final void ofManyRacersOneKeepsADay() {
        List<Racers.Finish<Boolean>> finishes =
                Racers.finishes(4, number -> figures().keep(of(FIRST, number)));
        assertThat(finishes)
                .filteredOn(finish -> finish.equals(new Racers.Finish.CameThrough<>(true)))
                .hasSize(1);
        assertThat(figures().between(FIRST, FIRST)).hasSize(1);
    }
}
