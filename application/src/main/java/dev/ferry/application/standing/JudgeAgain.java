package dev.ferry.application.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.standing.StandingSums;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges accounts again that are due, because something that they were judged on has changed, and keeps how they stand.
 * Whoever is killed leaves the marks, and another goes on. Moves nothing. Thread-safe.
 */
public final class JudgeAgain {
    /** How far rounds that make old verdicts due are apart. */
    public static final Duration ROUND = Duration.ofMinutes(1);

    private static final int BUNDLE = 500;

    /** So long another node leaves a bundle alone. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** So few are judged before somebody looks; of more it is told. */
    public static final int FEW = 200;

    /** So long a system that gave no answer is left alone. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    /** So many at most are made due in a round because of their age: systems are asked no more than that. */
    private static final int MOST_OLD = 10_000;

    /** Further nobody counts what is due who looks at something else. */
    private static final int MOST_TOLD = 10_000;

    /** Further nobody counts what is due. */
    private static final int MOST_COUNTED = 1_000_000;

    private final FreshStandings fresh;
    private final AccountStandings standings;
    private final DueVerdicts dueVerdicts;
    private final Transactions transactions;
    private final JudgingRules judgingRules;
    private final StandingRules rules;
    private final StopSignal stop;
    private final Clock clock;

    @Inject
    public JudgeAgain(
            FreshStandings fresh,
            AccountStandings standings,
            DueVerdicts dueVerdicts,
            Transactions transactions,
            JudgingRules judgingRules,
            StandingRules rules,
            StopSignal stop,
            Clock clock) {
        this.fresh = fresh;
        this.standings = standings;
        this.dueVerdicts = dueVerdicts;
        this.transactions = transactions;
        this.judgingRules = judgingRules;
        this.rules = rules;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * Says by which rules accounts are judged here, once in a process; where they are others, all that wait are due.
     */
    public void begin() {
        judgingRules.say();
    }

    /**
     * Judges those that have been due longest. Answers how many these were, without those that could not be kept and
     * are due again: 0 where there are none, or where it is no use to go on at once.
     */
    public int run() {
        Map<PublisherId, Set<Long>> some = dueVerdicts.claim(BUNDLE, LEASE);
        return some.size() - judge(some).size();
    }

    /**
     * Makes due some of those that were judged so long ago that systems may say otherwise by now, and of those of which
     * a system gave no answer then. As many as it takes to come round within the age where this is done each
     * {@link #ROUND}, at least 500 and at most 10,000 of each. Answers how many were not due before.
     */
    public int runOld() {
        Instant now = clock.instant();
        int most = mostOld();
        Set<PublisherId> again = new HashSet<>(standings.judgedBefore(now.minus(rules.maxAge()), most));
        again.addAll(standings.unansweredBefore(now.minus(RETRY), most));
        again.removeAll(dueVerdicts.marks(again).keySet());
        dueVerdicts.markAll(again);
        return again.size();
    }

    private int mostOld() {
        StandingSums sums = standings.sums();
        long waiting = sums.accounts() - sums.of(MigrationState.COMPLETED);
        long rounds = Math.max(1, rules.maxAge().dividedBy(ROUND));
        return Math.clamp(Math.ceilDiv(waiting, rounds), BUNDLE, MOST_OLD);
    }

    /** Judges all that are due, until it is to stop, or is at those alone that cannot be kept now. */
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
     * Answers how much is still due, counted no further than 10,000.
     */
    public long catchUp() {
        long due = dueVerdicts.count(FEW);
        if (due == 0) {
            return 0;
        }
        if (due <= FEW) {
            judge(dueVerdicts.newest(FEW));
        }
        return Math.min(MOST_TOLD, dueVerdicts.count(MOST_TOLD));
    }

    /** Answers those that could not be kept, and are due again. */
    private Set<PublisherId> judge(Map<PublisherId, Set<Long>> marks) {
        if (marks.isEmpty()) {
            return Set.of();
        }
        long changes = dueVerdicts.changes(); // before anything is asked
        FreshStandings.Verdicts verdicts = fresh.judge(marks.keySet(), clock.instant());
        return transactions.run(() -> keep(verdicts, marks, changes));
    }

    /** What changed since it was judged stays due, and so does what somebody judged on what is newer. */
    private Set<PublisherId> keep(FreshStandings.Verdicts verdicts, Map<PublisherId, Set<Long>> marks, long changes) {
        Set<PublisherId> unchanged = verdicts.hold();
        Map<PublisherId, Set<Long>> settled = new HashMap<>(marks);
        settled.keySet().removeIf(id -> verdicts.knows(id) && !unchanged.contains(id));
        Set<PublisherId> done = new HashSet<>(dueVerdicts.done(settled));
        done.retainAll(unchanged);
        List<AccountStanding> judged = verdicts.of(done);
        Set<PublisherId> again = new HashSet<>(standings.saveAll(judged));
        dueVerdicts.markAll(again);
        dueVerdicts.markOvertaken(judged, changes); // these may be judged once more at once
        return again;
    }
}
