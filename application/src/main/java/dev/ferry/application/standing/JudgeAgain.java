package dev.ferry.application.standing;

import dev.ferry.application.migration.WaveRules;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.standing.StandingFilter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges accounts again that are due, because something that they were judged on has changed, and keeps how they stand.
 * Whoever is killed leaves the marks, and another goes on. Moves nothing. Thread-safe.
 */
public final class JudgeAgain {
    private static final int BUNDLE = 500;

    /** So long another node leaves a bundle alone. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** So few are judged before somebody looks; of more it is told. */
    private static final int FEW = 200;

    /** So long a system that gave no answer is left alone. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    private static final StandingFilter UNAVAILABLE =
            StandingFilter.ALL.withFindings(Set.of(FindingCode.REGISTRY_UNAVAILABLE));

    /** Further nobody counts what is due. */
    private static final int MOST_COUNTED = 1_000_000;

    private final FreshStandings fresh;
    private final AccountStandings standings;
    private final DueVerdicts dueVerdicts;
    private final Transactions transactions;
    private final WaveRules waveRules;
    private final StandingRules rules;
    private final StopSignal stop;
    private final Clock clock;

    @Inject
    public JudgeAgain(
            FreshStandings fresh,
            AccountStandings standings,
            DueVerdicts dueVerdicts,
            Transactions transactions,
            WaveRules waveRules,
            StandingRules rules,
            StopSignal stop,
            Clock clock) {
        this.fresh = fresh;
        this.standings = standings;
        this.dueVerdicts = dueVerdicts;
        this.transactions = transactions;
        this.waveRules = waveRules;
        this.rules = rules;
        this.stop = stop;
        this.clock = clock;
    }

    /** Says by which rules accounts are judged here; where they are others than before, all are due. */
    public void begin() {
        dueVerdicts.judgedBy(waveRules.readiness() + "\n" + rules.systems());
    }

    /** Judges those that have been due longest; answers how many marks it came upon, 0 where there are none. */
    public int run() {
        Map<PublisherId, Set<Long>> some = dueVerdicts.claim(BUNDLE, LEASE);
        judge(some);
        return some.size();
    }

    /**
     * Makes due some of those that were judged so long ago that systems may say otherwise by now, and of those of which
     * a system gave no answer then. Answers how many are due because they were too old.
     */
    public int runOld() {
        Instant now = clock.instant();
        Set<PublisherId> old = standings.judgedBefore(now.minus(rules.maxAge()), BUNDLE);
        Set<PublisherId> again = new HashSet<>(old);
        standings.page(UNAVAILABLE, Optional.empty(), BUNDLE).stream()
                .filter(one -> one.judgedAt().isBefore(now.minus(RETRY)) && lacksAnswer(one))
                .forEach(one -> again.add(one.account()));
        dueVerdicts.markAll(again);
        return old.size();
    }

    private static boolean lacksAnswer(AccountStanding one) {
        return one.findings().stream()
                .anyMatch(finding -> finding instanceof Finding.RegistryUnavailable(var _, Unavailability.NoAnswer _));
    }

    /** Judges all that are due, until it is to stop. */
    public void runAll() {
        begin();
        while (!stop.raised() && run() > 0) {
            // on to the next
        }
    }

    /** How much is due, as it is measured. */
    public long due() {
        return dueVerdicts.count(MOST_COUNTED);
    }

    /**
     * For who is about to look: judges what is due where that are few, so that who just changed something finds it.
     * Answers how much is still due.
     */
    public long catchUp() {
        long due = dueVerdicts.count(FEW);
        if (due == 0) {
            return 0;
        }
        if (due <= FEW) {
            judge(dueVerdicts.newest(FEW));
        }
        return due();
    }

    private void judge(Map<PublisherId, Set<Long>> marks) {
        if (!marks.isEmpty()) {
            FreshStandings.Verdicts verdicts = fresh.judge(marks.keySet(), clock.instant());
            transactions.run(() -> keep(verdicts, marks));
        }
    }

    /** What changed since it was judged stays due, and so does what somebody judged on what is newer. */
    private void keep(FreshStandings.Verdicts verdicts, Map<PublisherId, Set<Long>> marks) {
        Set<PublisherId> unchanged = verdicts.hold();
        Map<PublisherId, Set<Long>> settled = new HashMap<>(marks);
        settled.keySet().removeIf(id -> verdicts.knows(id) && !unchanged.contains(id));
        Set<PublisherId> done = new HashSet<>(dueVerdicts.done(settled));
        done.retainAll(unchanged);
        Set<PublisherId> later = standings.saveAll(verdicts.of(done));
        done.removeAll(later);
        standings.judgedAgain(done, verdicts.at());
        if (!later.isEmpty()) {
            dueVerdicts.markAll(later);
        }
    }
}
