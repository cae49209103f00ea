package dev.ferry.application.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A page of the accounts that a filter covers, in the order of their ids, and how many there are. */
public final class FindAccounts {
    /** Further nobody counts. */
    private static final int MOST_COUNTED = 10_000;

    private final AccountStandings standings;
    private final AccountViews views;
    private final JudgeAgain judgeAgain;
    private final Clock clock;

    @Inject
    public FindAccounts(AccountStandings standings, AccountViews views, JudgeAgain judgeAgain, Clock clock) {
        this.standings = standings;
        this.views = views;
        this.judgeAgain = judgeAgain;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param more whether others follow
     * @param count how many the filter covers, on all pages
     * @param exact whether there are no more than that
     * @param due how many accounts are still to be judged again, so that they may stand otherwise; counted no further
     *     than 10,000
     * @param unread whether words were sought, and some accounts are still to be read for that
     */
    public record Page(List<AccountView> accounts, boolean more, long count, boolean exact, long due, boolean unread) {}

    /**
     * Those behind this account, or from the first; refuses all but operators.
     *
     * @param most at least 1
     */
    public Outcome<Page> run(Requester who, StandingFilter filter, Optional<PublisherId> after, int most) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(page(filter, after, most)));
    }

    private Page page(StandingFilter filter, Optional<PublisherId> after, int most) {
        long due = judgeAgain.catchUp();
        AccountStandings.Found found = standings.find(
                filter, clock.instant(), after, most + 1, MOST_COUNTED); // one more, to know whether there is one
        boolean more = found.page().size() > most;
        return new Page(
                views.of(more ? found.page().subList(0, most) : found.page()),
                more,
                Math.min(found.count(), MOST_COUNTED),
                found.count() <= MOST_COUNTED,
                due,
                found.unread());
    }
}
