package dev.ferry.application.user;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Users of accounts that have moved who are still without a role (R11), account by account; for operators. */
public final class ListUnmapped {
    /** So many accounts are read at once. */
    private static final int BUNDLE = 200;

    /** So many are looked at for one page, however few of them have such users. */
    private static final int LOOKED_AT = 2_000;

    private final AccountStandings standings;
    private final Users users;
    private final JudgeAgain judgeAgain;
    private final Clock clock;

    @Inject
    public ListUnmapped(AccountStandings standings, Users users, JudgeAgain judgeAgain, Clock clock) {
        this.standings = standings;
        this.users = users;
        this.judgeAgain = judgeAgain;
        this.clock = clock;
    }

    /**
     * An account with users who have no role.
     *
     * @param users at least one, in the order of their ids
     */
    public record Account(PublisherId id, String displayName, List<User> users) {}

    /**
     * A part of the list, in the order of the accounts.
     *
     * @param next behind which account it goes on; absent at its end
     */
    public record Page(List<Account> accounts, Optional<PublisherId> next) {}

    /**
     * Those of the accounts behind this one, or from the first; refuses all but operators.
     *
     * @param wave that moved the accounts; any where absent
     * @param most accounts with such users, at least 1
     */
    public Outcome<Page> run(Requester who, Optional<WaveName> wave, Optional<PublisherId> after, int most) {
        return AccountAccess.operatorOnly(who, () -> {
            judgeAgain.catchUp();
            return Outcome.done(page(moved(wave), after, most));
        });
    }

    private static StandingFilter moved(Optional<WaveName> wave) {
        StandingFilter all = StandingFilter.ALL.withState(MigrationState.COMPLETED);
        return wave.map(all::withWave).orElse(all);
    }

    private Page page(StandingFilter filter, Optional<PublisherId> after, int most) {
        List<Account> found = new ArrayList<>();
        Optional<PublisherId> last = after;
        for (int seen = 0; seen < LOOKED_AT; seen += BUNDLE) {
            List<AccountStanding> bundle = standings.page(filter, clock.instant(), last, BUNDLE);
            for (Account one : unmapped(bundle)) {
                found.add(one);
                if (found.size() == most) {
                    return new Page(found, Optional.of(one.id()));
                }
            }
            if (bundle.size() < BUNDLE) {
                return new Page(found, Optional.empty());
            }
            last = Optional.of(bundle.getLast().account());
        }
        return new Page(found, last);
    }

    private List<Account> unmapped(List<AccountStanding> bundle) {
        Set<PublisherId> ids =
                bundle.stream().map(AccountStanding::account).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<PublisherId, List<User>> all = users.ofAccounts(ids);
        return bundle.stream()
                .map(one -> new Account(
                        one.account(),
                        one.displayName(),
                        all.getOrDefault(one.account(), List.of()).stream()
                                .filter(user -> user.state() == UserState.UNMAPPED)
                                .toList()))
                .filter(one -> !one.users().isEmpty())
                .toList();
    }
}
