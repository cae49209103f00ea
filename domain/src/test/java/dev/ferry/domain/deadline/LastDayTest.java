package dev.ferry.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a day ends that a wave, the legacy portal or an offer is given. */
class LastDayTest {
    private static final LastDay AUGUST = new LastDay(LocalDate.of(2019, 8, 31));

    @ParameterizedTest
    @CsvSource({
        "UTC,2019-09-01T00:00:00Z,2019-08-24T00:00:00Z",
        "America/Los_Angeles,2019-09-01T07:00:00Z,2019-08-24T07:00:00Z",
        "Pacific/Auckland,2019-08-31T12:00:00Z,2019-08-23T12:00:00Z"
    })
    void itEndsInItsZoneAndDaysBeforeItBeginThere(String zone, Instant end, Instant weekBefore) {
        assertThat(AUGUST.end(ZoneId.of(zone))).isEqualTo(end);
        assertThat(AUGUST.ahead(7, ZoneId.of(zone))).isEqualTo(weekBefore);
    }

    @Test
    void whereTheClockIsPutForwardAtMidnightItEndsAnHourLater() {
        LastDay last = new LastDay(LocalDate.of(2019, 9, 7));

        assertThat(last.end(ZoneId.of("America/Santiago"))).isEqualTo(Instant.parse("2019-09-08T04:00:00Z"));
    }

    @Test
    void aLadderGoesByTheDaysOfItsZone() {
        ReminderLadder ladder = new ReminderLadder(Set.of(7), ZoneId.of("Pacific/Auckland"));
        Instant noon = Instant.parse("2019-08-23T12:00:00Z");

        assertThat(ladder.today(noon)).isEqualTo(LocalDate.of(2019, 8, 24));
        assertThat(ladder.today(noon.minusSeconds(1))).isEqualTo(LocalDate.of(2019, 8, 23));
        assertThat(new ReminderLadder(Set.of(7)).today(noon)).isEqualTo(LocalDate.of(2019, 8, 23));
    }

    @Test
    void zonesAreReadByTheirNames() {
        assertThat(Zones.parse(" Europe/Stockholm ")).isEqualTo(Outcome.done(ZoneId.of("Europe/Stockholm")));
        assertThat(Zones.parse("Nowhere/Atlantis"))
                .isEqualTo(Outcome.refused(Code.UNKNOWN_ZONE, "value", "Nowhere/Atlantis"));
    }
}
