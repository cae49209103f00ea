package dev.ferry.testkit.support;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in memory. Thread-safe. */
public final class InMemoryCases implements Cases, PersonalStore {
    /** Of all stores, so that one may go on where another was. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final TransactionalState<Map<CaseId, SupportCase>> cases;

    /** An empty store of its own. */
    public InMemoryCases() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryCases(InMemoryDatabase database) {
        cases = database.keep(Map.of(), LinkedHashMap::new);
    }

    @Override
    public CaseId newId() {
        return new CaseId(new UUID(0, NUMBER.incrementAndGet()));
    }

    @Override
    public boolean add(SupportCase one) {
        return cases.changing(all -> {
            boolean free = one.isClosed() || all.values().stream().noneMatch(there -> standsFor(there, one.request()));
            if (free && all.putIfAbsent(one.id(), one) != null) {
                throw new IllegalStateException("there is a case " + one.id() + " already");
            }
            return free;
        });
    }

    private static boolean standsFor(SupportCase there, CaseRequest request) {
        return !there.isClosed()
                && there.account().equals(request.account())
                && there.request().topic() == request.topic()
                && there.request().offer().equals(request.offer());
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return cases.read(all -> Optional.ofNullable(all.get(id)));
    }

    @Override
    public Optional<SupportCase> hold(CaseId id) {
        return find(id);
    }

    @Override
    public Map<PublisherId, List<SupportCase>> ofAccounts(Set<PublisherId> accounts) {
        return inOrder().stream()
                .filter(one -> accounts.contains(one.account()))
                .collect(Collectors.groupingBy(SupportCase::account));
    }

    @Override
    public List<SupportCase> page(CaseFilter filter, Optional<CasePlace> after, int limit) {
        return inOrder().stream()
                .filter(filter::covers)
                .filter(one -> after.filter(place -> CasePlace.of(one).compareTo(place) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    private List<SupportCase> inOrder() {
        return cases.read(all -> all.values().stream()
                .sorted(Comparator.comparing(CasePlace::of))
                .toList());
    }

    @Override
    public void save(SupportCase one) {
        cases.change(all -> {
            SupportCase there = all.get(one.id());
            if (there == null) {
                throw new IllegalStateException("there is no case " + one.id());
            }
            List<CaseAnswer> answers = Stream.concat(
                            there.answers().stream(),
                            one.answers().stream().skip(there.answers().size()))
                    .toList();
            all.put(one.id(), new SupportCase(there.request(), one.state(), answers));
        });
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return inOrder().stream()
                .filter(one -> Stream.concat(
                                one.actors().stream(),
                                Stream.concat(
                                        Stream.of(one.request().text()),
                                        one.answers().stream().map(CaseAnswer::text)))
                        .anyMatch(who::in))
                .map(one -> PersonalRecord.of(one, who));
    }

    /** The case is a thing of its own, and so is each of its answers. */
    @Override
    public int erase(Pseudonymised person) {
        return cases.changing(all -> {
            int changed = 0;
            for (SupportCase one : List.copyOf(all.values())) {
                SupportCase left = person.without(one);
                all.put(one.id(), left);
                changed += left.request().equals(one.request()) ? 0 : 1;
                for (int number = 0; number < one.answers().size(); number++) {
                    changed += left.answers().get(number).equals(one.answers().get(number)) ? 0 : 1;
                }
            }
            return changed;
        });
    }
}
