package dev.ferry.application.figure;

import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.history.History;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.Place;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.standing.StandingSums.Dimension;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.SyncStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps how all stand today, once a day, whichever node comes first. */
public final class KeepFigures {
    private final Figures figures;
    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;
    private final SyncQueue syncQueue;
    private final History history;
    private final MigrationInvitations invitations;
    private final Clock clock;

    @Inject
    public KeepFigures(
            Figures figures,
            AccountStandings standings,
            JudgeAgain judgeAgain,
            SyncQueue syncQueue,
            History history,
            MigrationInvitations invitations,
            Clock clock) {
        this.figures = figures;
        this.standings = standings;
        this.judgeAgain = judgeAgain;
        this.syncQueue = syncQueue;
        this.history = history;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Answers whether it did: not where it was done today, not before there is anything to count, and not while so many
     * are still to be judged that the sums say something else than is so.
     */
    public boolean run() {
        Instant now = clock.instant();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!figures.between(today, today).isEmpty()) {
            return false;
        }
        long due = judgeAgain.catchUp();
        if (due > JudgeAgain.FEW) {
            return false;
        }
        StandingSums sums = standings.sums();
        return sums.accounts() > 0 && figures.keep(new DayFigures(today, now, amounts(sums, due, now)));
    }

    private Map<String, Long> amounts(StandingSums sums, long due, Instant now) {
        Map<String, Long> amounts = new HashMap<>();
        amounts.put("accounts", sums.accounts());
        amounts.put("ready", sums.ready());
        amounts.put("invited", sums.invited());
        amounts.put("due", due);
        for (MigrationState state : MigrationState.values()) {
            amounts.put("state." + state.slug(), sums.of(state));
        }
        sums.findings().forEach((code, accounts) -> amounts.put("finding." + code.slug(), accounts));
        sums.counts().forEach((key, accounts) -> {
            if (key.dimension() == Dimension.MPN && !key.value().isEmpty()) {
                amounts.put("standing." + key.value(), accounts);
            }
        });
        for (Place place : Place.values()) {
            amounts.put("place." + place.slug(), sums.of(place));
        }
        amounts.put("owners.seen", invitations.countSeen());
        OwnersFunnel.count(history).forEach((step, accounts) -> amounts.put("owners." + step, accounts));
        SyncStatus sync = syncQueue.status(Optional.empty());
        amounts.put("sync-back.pending", sync.pending());
        amounts.put("sync-back.set-aside", sync.setAside());
        amounts.put("sync-back.delivered", sync.delivered());
        amounts.put(
                "sync-back.oldest-pending-seconds",
                sync.oldestPending()
                        .map(since -> Duration.between(since, now).toSeconds())
                        .orElse(0L));
        return amounts;
    }
}
