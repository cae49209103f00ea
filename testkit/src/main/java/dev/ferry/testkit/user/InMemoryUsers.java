package dev.ferry.testkit.user;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The users of Partner Center's accounts in memory. Thread-safe. */
public final class InMemoryUsers implements Users, PersonalStore {
    private final TransactionalState<Map<PublisherId, Crew>> crews;

    /**
     * The users of one account.
     *
     * @param lastNumber the highest that any of them had, ever
     */
    private record Crew(NavigableMap<Integer, Row> rows, int lastNumber) {
        static final Crew NOBODY = new Crew(new TreeMap<>(), 0);

        Crew with(Row row) {
            if (hasAnotherOf(row)) {
                throw new IllegalStateException(
                        "there is a user " + row.user().identity().key() + " already");
            }
            NavigableMap<Integer, Row> next = new TreeMap<>(rows);
            next.put(row.number(), row);
            return new Crew(next, Math.max(lastNumber, row.number()));
        }

        private boolean hasAnotherOf(Row row) {
            Optional<String> key = row.user().accessKey();
            return key.isPresent()
                    && rows.values().stream()
                            .anyMatch(other -> other.number() != row.number()
                                    && other.user().accessKey().equals(key));
        }

        Crew without(UserId id) {
            NavigableMap<Integer, Row> next = new TreeMap<>(rows);
            next.remove(id.number());
            return new Crew(next, lastNumber);
        }

        List<User> users() {
            return rows.values().stream().map(Row::user).toList();
        }
    }

    /** @param addedLater whether they did not come along in the move */
    private record Row(User user, boolean addedLater, long version) {
        int number() {
            return user.id().number();
        }

        boolean enteredUnder(EmailAddress address) {
            boolean other = addedLater || !user.isTiedTo(user.identity().key());
            return other && user.signsInAs(address);
        }
    }

    /** An empty store of its own. */
    public InMemoryUsers() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryUsers(InMemoryDatabase database) {
        crews = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, List<User>> ofAccounts(Set<PublisherId> accounts) {
        return crews.read(byAccount -> {
            Map<PublisherId, List<User>> found = new HashMap<>();
            accounts.forEach(account -> {
                List<User> users = crew(byAccount, account).users();
                if (!users.isEmpty()) {
                    found.put(account, users);
                }
            });
            return found;
        });
    }

    @Override
    public List<PublisherId> accountsEnteredUnder(EmailAddress address) {
        return crews.read(byAccount -> byAccount.entrySet().stream()
                .filter(entry -> entry.getValue().rows().values().stream().anyMatch(row -> row.enteredUnder(address)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    @Override
    public void addAll(Map<PublisherId, List<User>> added) {
        crews.change(byAccount ->
                added.forEach((account, some) -> some.forEach(one -> put(byAccount, account, new Row(one, false, 0)))));
    }

    @Override
    public Optional<Versioned<User>> find(PublisherId account, UserId id) {
        return crews.read(
                byAccount -> Optional.ofNullable(crew(byAccount, account).rows().get(id.number()))
                        .map(row -> new Versioned<>(row.version(), row.user())));
    }

    @Override
    public UserId nextId(PublisherId account) {
        return crews.read(byAccount -> new UserId(crew(byAccount, account).lastNumber() + 1));
    }

    @Override
    public void add(PublisherId account, User user) {
        crews.change(byAccount -> put(byAccount, account, new Row(user, true, 0)));
    }

    @Override
    public void save(PublisherId account, User user) {
        crews.change(byAccount -> byAccount.computeIfPresent(account, (_, crew) -> saved(crew, user)));
    }

    @Override
    public void remove(PublisherId account, UserId id) {
        crews.change(byAccount -> byAccount.computeIfPresent(account, (_, crew) -> crew.without(id)));
    }

    private static Crew saved(Crew crew, User user) {
        Row before = crew.rows().get(user.id().number());
        return before == null ? crew : crew.with(new Row(user, before.addedLater(), before.version() + 1));
    }

    private static void put(Map<PublisherId, Crew> byAccount, PublisherId account, Row row) {
        Crew crew = crew(byAccount, account);
        if (crew.rows().containsKey(row.number())) {
            throw new IllegalStateException("there is a user " + row.user().id() + " already");
        }
        byAccount.put(account, crew.with(row));
    }

    private static Crew crew(Map<PublisherId, Crew> byAccount, PublisherId account) {
        return byAccount.getOrDefault(account, Crew.NOBODY);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return crews.read(Map::copyOf).entrySet().stream()
                .flatMap(entry -> entry.getValue().users().stream()
                        .filter(user -> user.isKnownAs(who.of()))
                        .map(user -> PersonalRecord.of(entry.getKey(), user)));
    }

    /** Users of accounts that have moved are removed by anyone who erases them. */
    @Override
    public int erase(Pseudonymised person) {
        return 0;
    }
}
