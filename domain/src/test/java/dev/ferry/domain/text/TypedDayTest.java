package dev.ferry.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.figure.FigureDay;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are typed in one way, whatever they are for. */
class TypedDayTest {

    @Test
    void aDayIsReadWhateverItIsFor() {
        LocalDate day = LocalDate.of(2019, 8, 31);

        assertThat(TypedDay.parse(" 2019-08-31 ")).isEqualTo(Outcome.done(day));
        assertThat(LastDay.parse(" 2019-08-31 ")).isEqualTo(Outcome.done(new LastDay(day)));
        assertThat(FigureDay.parse(" 2019-08-31 ")).isEqualTo(Outcome.done(new FigureDay(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2019-02-30", "2019-8-31", "31.08.2019", "1899-12-31", "+12019-08-31", "2019-08-31T00:00"})
    void anythingElseIsRefusedWithWhatWasTyped(String typed) {
        assertThat(TypedDay.parse(typed)).isEqualTo(Outcome.refused(Code.MALFORMED_DATE, "value", typed));
        assertThat(LastDay.parse(typed)).isEqualTo(Outcome.refused(Code.MALFORMED_DATE, "value", typed));
        assertThat(FigureDay.parse(typed)).isEqualTo(Outcome.refused(Code.MALFORMED_DATE, "value", typed));
    }
}
