package dev.ferry.testkit.legacy;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The legacy portal's accounts in memory. Thread-safe. */
public final class InMemoryLegacyAccounts implements LegacyAccounts, PersonalStore {
    private final TransactionalState<NavigableMap<PublisherId, LegacyAccount>> accounts;
    private final TransactionalState<Set<PublisherId>> locked;

    /** An empty store of its own. */
    public InMemoryLegacyAccounts() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryLegacyAccounts(InMemoryDatabase database) {
        accounts = database.keep(new TreeMap<>(), TreeMap::new);
        locked = database.keep(Set.of(), HashSet::new);
    }

    @Override
    public Map<PublisherId, LegacyAccount> findAll(Set<PublisherId> ids) {
        return accounts.read(byId -> {
            Map<PublisherId, LegacyAccount> found = new HashMap<>(byId);
            found.keySet().retainAll(ids);
            return found;
        });
    }

    @Override
    public List<LegacyAccount> page(Optional<PublisherId> after, int limit) {
        return accounts.read(byId -> after.map(id -> byId.tailMap(id, false)).orElse(byId).values().stream()
                .limit(limit)
                .toList());
    }

    @Override
    public List<PublisherId> withUser(EmailAddress address) {
        return accounts.read(byId -> byId.values().stream()
                .filter(account -> account.users().stream()
                        .anyMatch(user -> user.identity().email().equals(Optional.of(address))))
                .map(LegacyAccount::id)
                .toList());
    }

    @Override
    public Map<PublisherId, Map<String, LegacyRole>> rolesInOpen(Set<PublisherId> ids) {
        Set<PublisherId> closed = locked(ids);
        Map<PublisherId, Map<String, LegacyRole>> roles = new HashMap<>();
        findAll(ids)
                .forEach((id, account) -> account.users().stream()
                        .filter(user -> user.active() && !closed.contains(id))
                        .forEach(user -> roles.computeIfAbsent(id, _ -> new HashMap<>())
                                .put(user.identity().key(), user.role())));
        return roles;
    }

    @Override
    public long count() {
        return accounts.read(byId -> (long) byId.size());
    }

    @Override
    public void replaceAll(List<LegacyAccount> replaced) {
        accounts.change(byId -> replaced.forEach(account -> byId.put(account.id(), account)));
    }

    @Override
    public void lockAll(Set<PublisherId> ids) {
        locked.change(some -> some.addAll(ids));
    }

    @Override
    public Set<PublisherId> locked(Set<PublisherId> ids) {
        return locked.read(some -> {
            Set<PublisherId> found = new HashSet<>(ids);
            found.retainAll(some);
            return found;
        });
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return accounts.read(byId -> List.copyOf(byId.values())).stream()
                .flatMap(account -> Stream.concat(
                        account.users().stream()
                                .filter(user -> user.identity().email().equals(Optional.of(who.of())))
                                .map(user -> PersonalRecord.of(account.id(), user)),
                        account.offers().stream()
                                .filter(offer -> Stream.concat(
                                                offer.contacts().stream(),
                                                offer.pages().texts())
                                        .anyMatch(who::in))
                                .map(offer -> PersonalRecord.of(account.id(), offer, who))));
    }

    @Override
    public int erase(Pseudonymised person) {
        return accounts.changing(byId -> Pseudonymised.values(byId, account -> Optional.of(person.without(account))));
    }
}
