package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operator loads the deadlines of the installation, for all of its processes (R23). */
public final class LoadDeadlines {
    private final DeadlineSheets sheets;
    private final Deadlines deadlines;
    private final CurrentDeadlines current;
    private final KnownOffers known;
    private final OfferStandings standings;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public LoadDeadlines(
            DeadlineSheets sheets,
            Deadlines deadlines,
            CurrentDeadlines current,
            KnownOffers known,
            OfferStandings standings,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.current = current;
        this.known = known;
        this.standings = standings;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the table of the installation says; refuses {@code operator-only}, and what is no table. */
    public Outcome<DeadlineTable> read(Requester who) {
        return AccountAccess.operatorOnly(who, () -> sheets.installed().map(DeadlineTable::read));
    }

    /** The same of a table that is given. */
    public Outcome<DeadlineTable> read(Requester who, String name, byte[] content) {
        return AccountAccess.operatorOnly(who, () -> sheets.read(name, content).map(DeadlineTable::read));
    }

    /**
     * Puts these in the place of those that hold. Answers what that does, those that are gone last. Refuses
     * {@code operator-only}.
     *
     * @param others at least one
     * @param dryRun whether it is only told what would come of it
     */
    public Outcome<List<DeadlineChange>> run(Requester who, List<Deadline> others, boolean dryRun) {
        return AccountAccess.operatorOnly(who, () -> {
            List<DeadlineChange> changes = changes(current.all(), others);
            if (!dryRun) {
                transactions.run(() -> {
                    deadlines.load(others);
                    journal.note(who, Action.DEADLINES_LOADED, said(others));
                });
            }
            return Outcome.done(changes);
        });
    }

    private static Map<String, Object> said(List<Deadline> loaded) {
        Map<String, Object> dates = new TreeMap<>();
        loaded.forEach(one -> dates.put(one.id(), one.date().toString()));
        return Map.of("deadlines", dates);
    }

    private List<DeadlineChange> changes(List<Deadline> before, List<Deadline> after) {
        Map<String, Integer> begins = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        AsOf now = new AsOf.Moment(clock.instant());
        try (Stream<List<ManagedOffer>> pages = known.pages(Optional.empty())) {
            pages.forEach(page -> {
                Set<EnforcedConsequence.Key> was = inForce(page, now, before);
                Set<EnforcedConsequence.Key> will = inForce(page, now, after);
                count(begins, will, was);
                count(ends, was, will);
            });
        }
        Map<String, Deadline> old = byId(before);
        Map<String, Deadline> given = byId(after);
        return Stream.concat(given.keySet().stream(), old.keySet().stream())
                .distinct()
                .map(id -> new DeadlineChange(
                        Optional.ofNullable(old.get(id)),
                        Optional.ofNullable(given.get(id)),
                        begins.getOrDefault(id, 0),
                        ends.getOrDefault(id, 0)))
                .toList();
    }

    private static Map<String, Deadline> byId(List<Deadline> some) {
        return some.stream()
                .collect(Collectors.toMap(Deadline::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static void count(
            Map<String, Integer> counts, Set<EnforcedConsequence.Key> some, Set<EnforcedConsequence.Key> without) {
        some.stream()
                .filter(one -> !without.contains(one))
                .forEach(one -> counts.merge(one.deadline(), 1, Integer::sum));
    }

    private Set<EnforcedConsequence.Key> inForce(List<ManagedOffer> page, AsOf now, List<Deadline> some) {
        return standings.at(page, now, some).values().stream()
                .flatMap(List::stream)
                .flatMap(Standing::consequences)
                .collect(Collectors.toUnmodifiableSet());
    }
}
