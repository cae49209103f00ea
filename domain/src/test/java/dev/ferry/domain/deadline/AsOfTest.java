package dev.ferry.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    @Test
    void itIsADayOrAMoment() {
        assertThat(AsOf.parse("2019-08-31"))
                .isEqualTo(Outcome.done(new AsOf.Day(new LastDay(LocalDate.of(2019, 8, 31)))));
        assertThat(AsOf.parse("2019-08-31T10:00:00Z"))
                .isEqualTo(Outcome.done(new AsOf.Moment(Instant.parse("2019-08-31T10:00:00Z"))));
        assertThat(AsOf.parse("2019-08-31T10:00:00+02:00"))
                .isEqualTo(Outcome.done(new AsOf.Moment(Instant.parse("2019-08-31T08:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2019-02-30",
                "2019-8-31",
                "0000-01-01",
                "+99999-01-01",
                "2019-08-31T10:00",
                "T",
                "31.08.2019"
            })
    void anythingElseIsRefused(String typed) {
        assertThat(AsOf.parse(typed)).isEqualTo(Outcome.refused(Code.MALFORMED_DATE, "value", typed));
    }
}
