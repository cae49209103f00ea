package dev.ferry.application.figure;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.FigureDay;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** How all stood, day by day. */
public final class ShowFigures {
    private static final int DAYS = 30;

    private final Figures figures;
    private final Clock clock;

    @Inject
    public ShowFigures(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** From the one day to the other, both included; the last thirty where neither is said. Operators alone. */
    public Outcome<List<DayFigures>> run(Requester who, Optional<FigureDay> from, Optional<FigureDay> to) {
        return AccountAccess.operatorOnly(who, () -> {
            LocalDate last = to.map(FigureDay::date)
                    .orElseGet(() -> clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
            return Outcome.done(
                    figures.between(from.map(FigureDay::date).orElseGet(() -> last.minusDays(DAYS - 1L)), last));
        });
    }
}
