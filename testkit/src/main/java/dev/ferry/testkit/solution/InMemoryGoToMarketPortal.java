package dev.ferry.testkit.solution;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A go-to-market portal in memory, which can be made to refuse, hang, break off, answer nonsense and turn entries down.
 * Thread-safe.
 */
public final class InMemoryGoToMarketPortal extends BreakableFake implements GoToMarketPortal {
    private record Entry(SolutionKey solution, String appSourceUrl) {}

    private final Supplier<Collection<Solution>> known;
    private final TransactionalState<Map<UUID, Entry>> entries;
    private volatile List<Solution> added = List.of();
    private volatile Function<String, Optional<String>> refusal = _ -> Optional.empty();

    /** One that has these solutions. */
    public InMemoryGoToMarketPortal(List<Solution> solutions) {
        this(new InMemoryDatabase(), () -> solutions);
    }

    /** One that keeps what is entered in this database, and has the solutions that this names when it is asked. */
    public InMemoryGoToMarketPortal(InMemoryDatabase database, Supplier<Collection<Solution>> known) {
        super(new Switch(SYSTEM));
        this.known = known;
        this.entries = database.keep(Map.of(), LinkedHashMap::new);
    }

    /** From now on it has this one too, in the place of another of its key. */
    public synchronized void add(Solution solution) {
        added = Stream.concat(added.stream(), Stream.of(solution)).toList();
    }

    /** Turns down the URLs for which there is a reason, from now on. */
    public void turnDown(Function<String, Optional<String>> reason) {
        refusal = reason;
    }

    @Override
    public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
        return ask(() -> {
            Map<PublisherId, List<Solution>> found = new HashMap<>();
            Collection<Solution> all = all().values();
            accounts.forEach(account -> found.put(
                    account,
                    all.stream().filter(one -> one.account().equals(account)).toList()));
            return found;
        });
    }

    @Override
    public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        return ask(() -> after.map(key -> all().tailMap(key, false)).orElseGet(this::all).values().stream()
                .filter(one -> matched.filter(wanted -> wanted != one.offer().isPresent())
                        .isEmpty())
                .limit(limit)
                .toList());
    }

    @Override
    public Answer enter(UUID request, Solution solution, String appSourceUrl) {
        return ask(() -> {
            SolutionKey key = SolutionKey.of(solution);
            if (!all().containsKey(key)) {
                return new Answer.TurnedDown("there is no solution " + key);
            }
            Optional<String> why = refusal.apply(appSourceUrl);
            if (why.isPresent()) {
                return new Answer.TurnedDown(why.get());
            }
            entries.change(byRequest -> byRequest.putIfAbsent(request, new Entry(key, appSourceUrl)));
            return new Answer.Taken();
        });
    }

    /** The URLs that stand under its solutions by now. */
    public Map<SolutionKey, String> entered() {
        Map<SolutionKey, String> byKey = new HashMap<>();
        entries.read(byRequest -> List.copyOf(byRequest.values()))
                .forEach(entry -> byKey.put(entry.solution(), entry.appSourceUrl()));
        return byKey;
    }

    private NavigableMap<SolutionKey, Solution> all() {
        Map<SolutionKey, String> urls = entered();
        NavigableMap<SolutionKey, Solution> byKey = new TreeMap<>();
        known.get().forEach(one -> byKey.put(SolutionKey.of(one), one));
        added.forEach(one -> byKey.put(SolutionKey.of(one), one));
        byKey.replaceAll((key, one) -> urls.containsKey(key) ? one.linkedTo(urls.get(key)) : one);
        return byKey;
    }
}
