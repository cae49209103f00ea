package dev.ferry.testkit.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How accounts stand, in memory. Thread-safe. */
public final class InMemoryAccountStandings implements AccountStandings {
    private final TransactionalState<Map<PublisherId, AccountStanding>> kept;

    private final Supplier<CalledAccounts> words;

    /**
     * An empty store that shares its transactions with the others of this database.
     *
     * @param words tell what accounts are called, and what offers they have
     */
    public InMemoryAccountStandings(InMemoryDatabase database, Supplier<CalledAccounts> words) {
        this.words = words;
        kept = database.keep(Map.of(), TreeMap::new);
    }

    @Override
    public Map<PublisherId, AccountStanding> findAll(Set<PublisherId> accounts) {
        return kept.read(all -> {
            Map<PublisherId, AccountStanding> found = new HashMap<>(all);
            found.keySet().retainAll(accounts);
            return found;
        });
    }

    @Override
    public Set<PublisherId> saveAll(Collection<AccountStanding> standings) {
        return kept.changing(all -> {
            Set<PublisherId> later = new HashSet<>();
            for (AccountStanding one : standings) {
                AccountStanding before = all.get(one.account());
                if (before == null) {
                    all.put(one.account(), one);
                } else if (before.judgedAt().isAfter(one.judgedAt())) {
                    later.add(one.account());
                } else {
                    all.put(one.account(), one);
                }
            }
            return later;
        });
    }

    @Override
    public List<AccountStanding> page(StandingFilter filter, Instant at, Optional<PublisherId> after, int most) {
        return kept.read(all -> covered(all, filter, at)
                .filter(one ->
                        after.filter(id -> one.account().compareTo(id) <= 0).isEmpty())
                .limit(most)
                .toList());
    }

    private Stream<AccountStanding> covered(Map<PublisherId, AccountStanding> all, StandingFilter filter, Instant at) {
        Map<PublisherId, AccountStanding> meant = new TreeMap<>(all);
        filter.text()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> meant.keySet().retainAll(words.get().fitting(text)));
        filter.situation()
                .ifPresent(situation ->
                        meant.keySet().retainAll(words.get().withOffer(Set.copyOf(meant.keySet()), situation)));
        return meant.values().stream().filter(one -> filter.covers(one, at));
    }

    @Override
    public Found find(StandingFilter filter, Instant at, Optional<PublisherId> after, int most, int counted) {
        return kept.read(all -> new Found(
                page(filter, at, after, most),
                covered(all, filter, at).limit(counted + 1L).count(),
                false));
    }

    @Override
    public Set<PublisherId> judgedBefore(Instant time, int most) {
        return before(one -> !one.lacksAnswer(), time, most);
    }

    @Override
    public Set<PublisherId> unansweredBefore(Instant time, int most) {
        return before(AccountStanding::lacksAnswer, time, most);
    }

    private Set<PublisherId> before(Predicate<AccountStanding> which, Instant time, int most) {
        return kept.read(all -> all.values().stream()
                .filter(one -> !one.moved() && which.test(one) && one.judgedAt().isBefore(time))
                .sorted(Comparator.comparing(AccountStanding::judgedAt))
                .limit(most)
                .map(AccountStanding::account)
                .collect(Collectors.toSet()));
    }

    @Override
    public StandingSums sums() {
        return kept.read(all -> StandingSums.of(all.values()));
    }

    /** The accounts that stand so. */
    Set<PublisherId> those(Predicate<AccountStanding> which) {
        return kept.read(all -> all.values().stream()
                .filter(which)
                .map(AccountStanding::account)
                .collect(Collectors.toSet()));
    }
}
