package dev.ferry.application.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.standing.StandingSums;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what is kept of how accounts stand, and the sums of it, with what is derived afresh; asked by
 * {@code doctor}, and so by nobody in particular. Changes nothing.
 */
public final class CompareStandings {
    private static final int PAGE = 500;

    /** So many accounts are named. */
    private static final int NAMED = 20;

    private final LegacyAccounts legacyAccounts;
    private final FreshStandings fresh;
    private final AccountStandings standings;
    private final DueVerdicts dueVerdicts;
    private final Clock clock;

    @Inject
    public CompareStandings(
            LegacyAccounts legacyAccounts,
            FreshStandings fresh,
            AccountStandings standings,
            DueVerdicts dueVerdicts,
            Clock clock) {
        this.legacyAccounts = legacyAccounts;
        this.fresh = fresh;
        this.standings = standings;
        this.dueVerdicts = dueVerdicts;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param accounts that were compared
     * @param due that are to be judged again, and so may differ
     * @param differing of the others
     * @param some of those that differ
     * @param sumsDiffer whether the sums are not those of what is kept; never said while they change
     */
    public record Compared(long accounts, long due, long differing, List<PublisherId> some, boolean sumsDiffer) {
        public boolean agrees() {
            return differing == 0 && !sumsDiffer;
        }
    }

    public Compared run() {
        StandingSums before = standings.sums();
        long accounts = 0;
        long due = 0;
        long differing = 0;
        List<PublisherId> some = new ArrayList<>();
        for (List<LegacyAccount> page :
                (Iterable<List<LegacyAccount>>) legacyAccounts.pages(Optional.empty(), PAGE)::iterator) {
            Set<PublisherId> ids = page.stream().map(LegacyAccount::id).collect(Collectors.toSet());
            Set<PublisherId> marked = dueVerdicts.marks(ids).keySet();
            Set<PublisherId> differ = differing(without(ids, marked));
            due += marked.size();
            accounts += ids.size() - marked.size();
            differing += differ.size();
            differ.stream().limit(NAMED - some.size()).forEach(some::add);
        }
        StandingSums counted = counted();
        StandingSums after = standings.sums();
        return new Compared(accounts, due, differing, some, before.equals(after) && !counted.equals(after));
    }

    /** What differs is looked at once more, because it may have changed in between. */
    private Set<PublisherId> differing(Set<PublisherId> ids) {
        Set<PublisherId> differ = differingNow(ids);
        return differ.isEmpty() ? differ : differingNow(differ);
    }

    private Set<PublisherId> differingNow(Set<PublisherId> ids) {
        Map<PublisherId, AccountStanding> derived =
                byAccount(fresh.judge(ids, clock.instant()).of(ids));
        Map<PublisherId, AccountStanding> kept = standings.findAll(ids);
        Set<PublisherId> differ = new TreeSet<>();
        derived.forEach((id, one) -> {
            AccountStanding other = kept.get(id);
            if (other == null || !other.saysTheSameAs(one)) {
                differ.add(id);
            }
        });
        return without(differ, dueVerdicts.marks(differ).keySet());
    }

    private static Set<PublisherId> without(Set<PublisherId> some, Collection<PublisherId> others) {
        Set<PublisherId> left = new TreeSet<>(some);
        left.removeAll(new HashSet<>(others));
        return left;
    }

    private static Map<PublisherId, AccountStanding> byAccount(List<AccountStanding> all) {
        Map<PublisherId, AccountStanding> byAccount = new HashMap<>();
        all.forEach(one -> byAccount.put(one.account(), one));
        return byAccount;
    }

    private StandingSums counted() {
        Map<StandingSums.Key, Long> counts = new HashMap<>();
        standings
                .pages(StandingFilter.ALL, clock.instant(), Optional.empty(), PAGE)
                .forEach(page -> page.forEach(one -> StandingSums.add(counts, one, 1)));
        return new StandingSums(counts);
    }
}
