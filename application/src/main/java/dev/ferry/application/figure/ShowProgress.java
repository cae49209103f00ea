package dev.ferry.application.figure;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.figure.MoveProgress.Day;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.SyncStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the move came on day by day, and when it will be done at this pace. */
public final class ShowProgress {
    private static final int DAYS = 90;

    private final Figures figures;
    private final AccountStandings standings;
    private final SyncQueue syncQueue;
    private final SyncRules rules;
    private final Clock clock;

    @Inject
    public ShowProgress(
            Figures figures, AccountStandings standings, SyncQueue syncQueue, SyncRules rules, Clock clock) {
        this.figures = figures;
        this.standings = standings;
        this.syncQueue = syncQueue;
        this.rules = rules;
        this.clock = clock;
    }

    /** The last ninety days, by what was noted of each and is kept now: no account is read. Operators alone. */
    public Outcome<MoveProgress> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(progress()));
    }

    private MoveProgress progress() {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        List<DayFigures> noted = figures.between(today.minusDays(DAYS - 1L), today);
        List<Day> days = new ArrayList<>(noted.stream()
                .filter(day -> day.day().isBefore(today))
                .map(ShowProgress::day)
                .toList());
        days.add(now(today));
        return new MoveProgress(
                days,
                rules.retirement().map(LastDay::date),
                Forecast.of(days),
                noted.isEmpty() ? Optional.empty() : OwnersFunnel.of(noted.getLast()));
    }

    private Day now(LocalDate today) {
        StandingSums sums = standings.sums();
        SyncStatus sync = syncQueue.status(Optional.empty());
        return new Day(today, sums.accounts(), sums.of(MigrationState.COMPLETED), sync.pending() + sync.setAside());
    }

    private static Day day(DayFigures figures) {
        return new Day(
                figures.day(),
                amount(figures, "accounts"),
                amount(figures, "state." + MigrationState.COMPLETED.slug()),
                amount(figures, "sync-back.pending") + amount(figures, "sync-back.set-aside"));
    }

    private static long amount(DayFigures figures, String name) {
        return figures.amounts().getOrDefault(name, 0L);
    }
}
