package dev.ferry.testkit.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Marks of accounts that are to be judged again, in memory; leases last until marks are done with. Thread-safe. */
public final class InMemoryDueVerdicts implements DueVerdicts {
    private final TransactionalState<Map<Long, PublisherId>> marks;
    private final TransactionalState<Set<Long>> claimed;
    private final TransactionalState<Map<String, String>> rules;
    private final TransactionalState<List<Predicate<AccountStanding>>> changes;
    private final InMemoryAccountStandings standings;
    private final AtomicLong numbers = new AtomicLong();

    /** No marks, in the database of these standings. */
    public InMemoryDueVerdicts(InMemoryDatabase database, InMemoryAccountStandings standings) {
        this.marks = database.keep(Map.of(), TreeMap::new);
        this.claimed = database.keep(Set.of(), HashSet::new);
        this.rules = database.keep(Map.of(), HashMap::new);
        this.changes = database.keep(List.of(), ArrayList::new);
        this.standings = standings;
    }

    @Override
    public void markAll(Set<PublisherId> accounts) {
        marks.change(all -> new TreeSet<>(accounts).forEach(account -> all.put(numbers.incrementAndGet(), account)));
    }

    /** For fakes of what verdicts rest on: those that were judged on such grounds are due. */
    public void markJudgedOn(Predicate<Grounds> grounds) {
        overtake(one -> grounds.test(one.grounds()));
    }

    private void overtake(Predicate<AccountStanding> which) {
        changes.change(all -> all.add(which));
        markAll(standings.those(which));
    }

    @Override
    public Map<PublisherId, Set<Long>> marks(Set<PublisherId> accounts) {
        return marks.read(all -> of(all, accounts));
    }

    private static Map<PublisherId, Set<Long>> of(Map<Long, PublisherId> all, Collection<PublisherId> accounts) {
        Map<PublisherId, Set<Long>> found = new HashMap<>();
        all.forEach((number, account) -> {
            if (accounts.contains(account)) {
                found.computeIfAbsent(account, _ -> new TreeSet<>()).add(number);
            }
        });
        return found;
    }

    @Override
    public Map<PublisherId, Set<Long>> newest(int most) {
        return marks.read(all -> of(
                all,
                all.entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey, Comparator.reverseOrder()))
                        .limit(most)
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet())));
    }

    @Override
    public Map<PublisherId, Set<Long>> claim(int most, Duration lease) {
        return claimed.changing(held -> {
            Map<Long, PublisherId> free = marks.read(all -> new TreeMap<Long, PublisherId>(all));
            free.keySet().removeAll(held);
            Map<PublisherId, Set<Long>> some =
                    marks.read(all -> of(all, free.values().stream().limit(most).toList()));
            some.values().forEach(held::addAll);
            return some;
        });
    }

    @Override
    public Set<PublisherId> done(Map<PublisherId, Set<Long>> some) {
        return marks.changing(all -> {
            Set<PublisherId> done = new HashSet<>();
            some.values().stream()
                    .flatMap(Collection::stream)
                    .forEach(number -> Optional.ofNullable(all.remove(number)).ifPresent(done::add));
            return done;
        });
    }

    @Override
    public long count(int most) {
        return marks.read(all -> Math.min(most + 1L, all.size()));
    }

    @Override
    public long changes() {
        return changes.read(List::size);
    }

    @Override
    public void markOvertaken(Collection<AccountStanding> saved, long before) {
        Set<PublisherId> overtaken = changes.read(all -> {
            List<Predicate<AccountStanding>> since = all.subList(Math.toIntExact(before), all.size());
            return saved.stream()
                    .filter(one -> since.stream().anyMatch(change -> change.test(one)))
                    .map(AccountStanding::account)
                    .collect(Collectors.toSet());
        });
        markAll(overtaken);
    }

    @Override
    public void judgedBy(Map<String, String> now) {
        boolean others = rules.changing(kept -> {
            boolean differ = !kept.isEmpty() && !kept.equals(now);
            kept.clear();
            kept.putAll(now);
            return differ;
        });
        if (others) {
            overtake(one -> !one.moved());
        }
    }
}
