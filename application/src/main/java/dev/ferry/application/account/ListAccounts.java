package dev.ferry.application.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** All accounts that a filter covers, in the order of their ids, as they stand by what is kept. */
public final class ListAccounts {
    private static final int PAGE = 500;

    /** So many parts are read before words are sought, some millions of accounts: a load that goes on is not outrun. */
    private static final int MOST_READ = 20_000;

    private final AccountStandings standings;
    private final AccountViews views;
    private final JudgeAgain judgeAgain;
    private final AccountWords words;
    private final StopSignal stop;
    private final Clock clock;

    @Inject
    public ListAccounts(
            AccountStandings standings,
            AccountViews views,
            JudgeAgain judgeAgain,
            AccountWords words,
            StopSignal stop,
            Clock clock) {
        this.standings = standings;
        this.views = views;
        this.judgeAgain = judgeAgain;
        this.words = words;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * A lazy stream that reads as it goes, behind this account or from the first. What is due is judged first; where
     * words are sought what is still to be read for that is read first, 20,000 parts of it at most: what a load that
     * goes on adds behind them is not found. It does neither once it is to stop. Refuses all but operators.
     */
    public Outcome<Stream<AccountView>> run(Requester who, StandingFilter filter, Optional<PublisherId> after) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(found(filter, after)));
    }

    private Stream<AccountView> found(StandingFilter filter, Optional<PublisherId> after) {
        judgeAgain.runAll();
        if (filter.hasWords()) {
            readAll();
        }
        return standings.pages(filter, clock.instant(), after, PAGE).flatMap(page -> views.of(page).stream());
    }

    private void readAll() {
        for (int read = 0; read < MOST_READ && !stop.raised() && words.readSome(); read++) {
            // on to the next
        }
    }
}
