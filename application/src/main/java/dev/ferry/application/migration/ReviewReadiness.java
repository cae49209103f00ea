package dev.ferry.application.migration;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Who is ready and who is not, over all that Ferry holds, judged afresh; changes nothing. */
public final class ReviewReadiness {
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final CheckedTenantDirectory directory;
    private final CheckedMpnRegistry registry;
    private final WaveRules rules;
    private final Clock clock;

    @Inject
    public ReviewReadiness(
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            CheckedTenantDirectory directory,
            CheckedMpnRegistry registry,
            WaveRules rules,
            Clock clock) {
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.directory = directory;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /** Refuses all but operators. The watch is told of ready accounts as of moves that would be. */
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
                counts.findings());
    }

    private PageJudge judge() {
        return new PageJudge(
                migrations,
                new Judges(directory, registry, rules.readiness()),
                rules,
                new WaveName("readiness"),
                _ -> true);
    }
}
