package dev.ferry.testkit.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What accounts did for the marketplace, in memory. Thread-safe. */
public final class InMemoryMarketplaceAccounts implements MarketplaceAccounts, PersonalStore {
    private final TransactionalState<Map<PublisherId, MarketplaceAccount>> accounts;

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryMarketplaceAccounts(InMemoryDatabase database) {
        accounts = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, MarketplaceAccount> findAll(Set<PublisherId> ids) {
        return accounts.read(byId -> {
            Map<PublisherId, MarketplaceAccount> found = new HashMap<>(byId);
            found.keySet().retainAll(ids);
            return found;
        });
    }

    @Override
    public Optional<MarketplaceAccount> hold(PublisherId id) {
        return accounts.read(byId -> Optional.ofNullable(byId.get(id)));
    }

    @Override
    public void save(MarketplaceAccount account) {
        accounts.change(byId -> byId.put(account.id(), account));
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return accounts.read(byId -> List.copyOf(byId.values())).stream()
                .map(account -> PersonalRecord.of(account, who))
                .filter(record -> !record.facts().isEmpty());
    }

    @Override
    public int erase(Pseudonymised person) {
        return accounts.changing(byId -> Pseudonymised.values(byId, account -> Optional.of(person.without(account))));
    }
}
