package dev.ferry.application.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.figure.MoveProgress.Day;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When all will have moved, by how many did lately. */
class ForecastTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 6, 1);

    /** A hundred accounts, of which so many had moved by each day. */
    private static List<Day> days(long... moved) {
        return IntStream.range(0, moved.length)
                .mapToObj(day -> new Day(FIRST.plusDays(day), 100, moved[day], 0))
                .toList();
    }

    @Test
    void whoGoesOnAtAnEvenPaceIsDoneOnOneDay() {
        assertThat(Forecast.of(days(0, 10, 20)))
                .contains(new Forecast(
                        LocalDate.of(2019, 6, 11), LocalDate.of(2019, 6, 11), LocalDate.of(2019, 6, 11), 10));
    }

    @Test
    void theBestAndTheWorstPaceSayBetweenWhichDays() {
        long[] slowThenFast = new long[29];
        Arrays.setAll(slowThenFast, day -> day <= 21 ? 0 : (day - 21) * 10L);

        Forecast forecast = Forecast.of(days(slowThenFast)).orElseThrow();

        assertThat(forecast.perDay()).as("of two weeks").isEqualTo(5);
        assertThat(forecast.early()).isBefore(forecast.likely());
        assertThat(forecast.late()).isAfter(forecast.likely());
    }

    @Test
    void nothingIsForetoldWhereNothingMovesOrIsLeftOrOneDayAloneIsKnown() {
        assertThat(Forecast.of(days(5, 5, 5))).isEmpty();
        assertThat(Forecast.of(days(90, 100))).isEmpty();
        assertThat(Forecast.of(days(10))).isEmpty();
    }

    @Test
    void daysThatWereNotNotedAreNoReasonToThinkThatItWentFaster() {
        List<Day> gap = List.of(new Day(FIRST, 100, 0, 0), new Day(FIRST.plusDays(10), 100, 50, 0));

        assertThat(Forecast.of(gap).map(Forecast::perDay)).contains(5.0);
        assertThat(new MoveProgress(gap, Optional.empty(), Optional.empty(), Optional.empty()).moved())
                .containsExactly(new MoveProgress.Moved(FIRST.plusDays(10), 50));
    }

    @Test
    void aPaceThatNeverEndsIsForetoldNoFurtherThanAnybodyLooks() {
        List<Day> slow = List.of(new Day(FIRST, 1_000_000_000, 0, 0), new Day(FIRST.plusDays(1), 1_000_000_000, 1, 0));

        assertThat(Forecast.of(slow).map(Forecast::likely)).contains(FIRST.plusDays(1 + 36_500));
    }
}
