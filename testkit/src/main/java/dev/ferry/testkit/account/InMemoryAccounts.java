package dev.ferry.testkit.account;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Partner Center's accounts in memory. Thread-safe. */
public final class InMemoryAccounts implements Accounts {
    private final TransactionalState<Map<PublisherId, Account>> accounts;

    /** An empty store of its own. */
    public InMemoryAccounts() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryAccounts(InMemoryDatabase database) {
        accounts = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, Account> findAll(Set<PublisherId> ids) {
        return accounts.read(byId -> {
            Map<PublisherId, Account> found = new HashMap<>(byId);
            found.keySet().retainAll(ids);
            return found;
        });
    }

    @Override
    public void openAll(List<Account> opened) {
        accounts.change(byId -> opened.forEach(account -> {
            if (byId.putIfAbsent(account.id(), account) != null) {
                throw new IllegalStateException("there is an account " + account.id() + " already");
            }
        }));
    }

    @Override
    public Optional<Account> hold(PublisherId id) {
        return accounts.read(byId -> Optional.ofNullable(byId.get(id)));
    }

    @Override
    public void save(Account account) {
        accounts.change(byId -> byId.replace(account.id(), account));
    }
}
