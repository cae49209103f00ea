package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.STANDING_SUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.testkit.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;

class SumsOnceTest {
    private final List<String> asked = new ArrayList<>();

    /** A database that holds nothing. */
    private final DSLContext sql = DSL.using(
            new MockConnection(question -> {
                asked.add(question.sql().toLowerCase(Locale.ROOT));
                return new MockResult[] {
                    new MockResult(
                            0,
                            DSL.using(SQLDialect.H2)
                                    .newResult(STANDING_SUM.DIMENSION, STANDING_SUM.COUNTED, STANDING_SUM.AMOUNT))
                };
            }),
            SQLDialect.H2);

    @Test
    void forAPageAndItsCountTheSumsAreReadOnce() {
        FilteredStandings covered =
                new FilteredStandings(sql, StandingFilter.ALL.withOutcome(DeadlineOutcome.Name.AHEAD), Samples.NOON);
        assertThat(covered.page(Optional.empty(), 9)).isEmpty();
        assertThat(covered.count(9)).isZero();
        assertThat(asked).filteredOn(one -> one.contains("standing_sum")).hasSize(1);
    }

    @Test
    void whereNobodyWantsThemTheyAreNotRead() {
        FilteredStandings covered = new FilteredStandings(sql, StandingFilter.ALL, Samples.NOON);
        assertThat(covered.page(Optional.empty(), 9)).isEmpty();
        assertThat(asked).noneMatch(one -> one.contains("standing_sum"));
    }
}
