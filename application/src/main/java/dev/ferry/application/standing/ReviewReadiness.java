package dev.ferry.application.standing;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.migration.DueBefore;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.PageJudge;
import dev.ferry.application.migration.PageVerdict;
import dev.ferry.application.migration.Progress;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingSums;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Who is ready and who is not, over all that Ferry holds. */
public final class ReviewReadiness {
    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final CheckedTenantDirectory directory;
    private final CheckedMpnRegistry registry;
    private final WaveRules rules;
    private final Clock clock;

    @Inject
    public ReviewReadiness(
            AccountStandings standings,
            JudgeAgain judgeAgain,
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            CheckedTenantDirectory directory,
            CheckedMpnRegistry registry,
            WaveRules rules,
            Clock clock) {
        this.standings = standings;
        this.judgeAgain = judgeAgain;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.directory = directory;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /** By the sums that are kept; refuses all but operators. */
    public Outcome<ReadinessResult> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(kept()));
    }

    private ReadinessResult kept() {
        long due = judgeAgain.catchUp();
        StandingSums sums = standings.sums();
        long moved = sums.of(MigrationState.COMPLETED);
        return new ReadinessResult(
                sums.accounts(), moved, sums.ready(), sums.accounts() - moved - sums.ready(), sums.findings(), due);
    }

    /**
     * Judges every account afresh, and keeps nothing of it; refuses all but operators. The watch is told of each, of
     * ready accounts as of moves that would be.
     */
    public Outcome<ReadinessResult> run(Requester who, WaveWatch watch) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(review(watch)));
    }

    private ReadinessResult review(WaveWatch watch) {
        Progress progress = new Progress(watch);
        WaveCounts counts = WaveCounts.NONE;
        PageJudge judge = judge();
        Instant at = clock.instant();
        watch.opened(legacyAccounts.count());
        Iterator<List<LegacyAccount>> pages =
                legacyAccounts.pages(Optional.empty(), rules.pageAccounts()).iterator();
        while (pages.hasNext()) {
            PageVerdict page = judge.judge(pages.next(), at);
            counts = counts.plus(page.counts());
            progress.add(page);
        }
        return new ReadinessResult(
                counts.accounts(),
                counts.alreadyMigrated(),
                counts.migrated(),
                counts.actionNeeded(),
                counts.findings(),
                0);
    }

    private PageJudge judge() {
        return new PageJudge(
                migrations,
                new Judges(directory, registry, rules.readiness()),
                rules,
                new WaveName("readiness"),
                _ -> true,
                _ -> DueBefore.NOTHING);
    }
}
