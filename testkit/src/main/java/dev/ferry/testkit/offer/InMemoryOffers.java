package dev.ferry.testkit.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The offers of Partner Center's accounts in memory. Thread-safe. */
public final class InMemoryOffers implements Offers, PersonalStore {
    private final TransactionalState<Map<PublisherId, List<Offer>>> offers;

    /** An empty store of its own. */
    public InMemoryOffers() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryOffers(InMemoryDatabase database) {
        offers = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, List<Offer>> ofAccounts(Set<PublisherId> accounts) {
        return offers.read(byAccount -> {
            Map<PublisherId, List<Offer>> found = new HashMap<>(byAccount);
            found.keySet().retainAll(accounts);
            return found;
        });
    }

    @Override
    public void addAll(Map<PublisherId, List<Offer>> added) {
        offers.change(byAccount -> added.forEach((account, some) ->
                some.forEach(one -> byAccount.merge(account, List.of(one), (before, _) -> with(before, one)))));
    }

    private static List<Offer> with(List<Offer> before, Offer added) {
        if (before.stream().anyMatch(offer -> offer.id().equals(added.id()))) {
            throw new IllegalStateException("there is an offer " + added.id() + " already");
        }
        return Stream.concat(before.stream(), Stream.of(added))
                .sorted(Comparator.comparing(Offer::id))
                .toList();
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return offers.read(Map::copyOf).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(offer -> offer.contacts().stream().anyMatch(who::in))
                        .map(offer -> PersonalRecord.of(entry.getKey(), offer)));
    }

    @Override
    public int erase(Pseudonymised person) {
        return offers.changing(byAccount -> Pseudonymised.values(byAccount, some -> Optional.of(person.without(some))));
    }
}
