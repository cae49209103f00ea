package dev.ferry.application.standing;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingSums;
import jakarta.inject.Inject;

/** How many accounts stand how, by all that is counted. */
public final class CountAccounts {
    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;

    @Inject
    public CountAccounts(AccountStandings standings, JudgeAgain judgeAgain) {
        this.standings = standings;
        this.judgeAgain = judgeAgain;
    }

    /**
     * What is kept of it.
     *
     * @param due how many accounts are still to be judged again, so that they may stand otherwise; counted no further
     *     than 10,000
     */
    public record Counted(StandingSums sums, long due) {}

    /** Refuses all but operators. */
    public Outcome<Counted> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> {
            long due = judgeAgain.catchUp();
            return Outcome.done(new Counted(standings.sums(), due));
        });
    }
}
