package dev.ferry.testkit.user;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.Kept;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The users of Partner Center's accounts in memory. Thread-safe. */
public final class InMemoryUsers implements Users {
    private final Kept<Map<PublisherId, List<User>>> users;

    /** An empty store of its own. */
    public InMemoryUsers() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryUsers(InMemoryDatabase database) {
        users = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, List<User>> ofAccounts(Set<PublisherId> accounts) {
        return users.read(byAccount -> {
            Map<PublisherId, List<User>> found = new HashMap<>(byAccount);
            found.keySet().retainAll(accounts);
            return found;
        });
    }

    @Override
    public List<PublisherId> accountsEnteredUnder(EmailAddress address) {
        return users.read(byAccount -> byAccount.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(user -> enteredUnder(address, user)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    private static boolean enteredUnder(EmailAddress address, User user) {
        return user.identity().email().equals(Optional.of(address))
                && !user.identity().key().equals(user.legacyKey());
    }

    @Override
    public void addAll(Map<PublisherId, List<User>> added) {
        users.change(byAccount -> added.forEach((account, some) ->
                some.forEach(one -> byAccount.merge(account, List.of(one), (before, _) -> with(before, one)))));
    }

    private static List<User> with(List<User> before, User added) {
        if (before.stream().anyMatch(user -> user.id().equals(added.id()))) {
            throw new IllegalStateException("there is a user " + added.id() + " already");
        }
        return Stream.concat(before.stream(), Stream.of(added))
                .sorted(Comparator.comparingInt(user -> user.id().number()))
                .toList();
    }
}
