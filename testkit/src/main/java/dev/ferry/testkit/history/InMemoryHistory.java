package dev.ferry.testkit.history;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The history in memory. A stream shows what stood when it was opened. Thread-safe. */
public final class InMemoryHistory implements History, PersonalStore {
    private final TransactionalState<List<HistoryEntry>> entries;

    /** An empty history of its own. */
    public InMemoryHistory() {
        this(new InMemoryDatabase());
    }

    /** An empty history that shares its transactions with the stores of this database. */
    public InMemoryHistory(InMemoryDatabase database) {
        entries = database.keep(List.of(), ArrayList::new);
    }

    @Override
    public void appendAll(List<HistoryEntry> appended) {
        entries.change(all -> all.addAll(appended));
    }

    @Override
    public Stream<HistoryEntry> entries(Optional<PublisherId> account) {
        // The list is never changed once it is kept: a change makes another.
        return entries.<Stream<HistoryEntry>>read(List::stream)
                .filter(entry -> account.isEmpty() || account.equals(entry.account()));
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return entries(Optional.empty())
                .filter(entry -> who.is(entry.actor()) || who.inFacts(entry.facts()))
                .map(PersonalRecord::of);
    }

    @Override
    public int erase(Pseudonymised person) {
        return entries.changing(all -> {
            List<HistoryEntry> before = List.copyOf(all);
            all.replaceAll(person::without);
            return (int) IntStream.range(0, before.size())
                    .filter(one -> !before.get(one).equals(all.get(one)))
                    .count();
        });
    }
}
