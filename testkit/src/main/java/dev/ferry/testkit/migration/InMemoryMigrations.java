package dev.ferry.testkit.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far each account's move has come, in memory. Thread-safe. */
public final class InMemoryMigrations implements Migrations, PersonalStore {
    private final TransactionalState<Map<PublisherId, MigrationRecord>> records;

    /** An empty store of its own. */
    public InMemoryMigrations() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryMigrations(InMemoryDatabase database) {
        records = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, MigrationRecord> findAll(Set<PublisherId> accounts) {
        return records.read(byAccount -> {
            Map<PublisherId, MigrationRecord> found = new HashMap<>(byAccount);
            found.keySet().retainAll(accounts);
            return found;
        });
    }

    /** The same: while a transaction of these stores runs, no other does. */
    @Override
    public Map<PublisherId, MigrationRecord> hold(Set<PublisherId> accounts) {
        return findAll(accounts);
    }

    @Override
    public List<PublisherId> withNamedOwner(EmailAddress address) {
        return records.read(byAccount -> byAccount.values().stream()
                .filter(record -> record.namedOwners().contains(address))
                .map(record -> record.migration().account())
                .sorted()
                .toList());
    }

    @Override
    public void saveAll(Collection<MigrationRecord> saved) {
        records.change(byAccount -> saved.forEach(
                record -> byAccount.merge(record.migration().account(), record, InMemoryMigrations::unlessCompleted)));
    }

    private static MigrationRecord unlessCompleted(MigrationRecord before, MigrationRecord after) {
        if (before.completed()) {
            throw new IllegalStateException(before.migration().account() + " has moved already");
        }
        return after;
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return records.read(byAccount -> List.copyOf(byAccount.values())).stream()
                .flatMap(record -> Stream.concat(
                        record.namedOwners().contains(who.of())
                                ? Stream.of(PersonalRecord.ofNamedOwner(
                                        record.migration().account()))
                                : Stream.empty(),
                        proved(record, who)));
    }

    private static Stream<PersonalRecord> proved(MigrationRecord record, Mentions who) {
        return record.migration() instanceof Migration.InProgress(var account, var email, var _)
                ? email
                        .filter(one -> one.address().equals(who.of()) || who.is(one.provedBy()))
                        .map(one -> PersonalRecord.of(account, one))
                        .stream()
                : Stream.empty();
    }

    @Override
    public int erase(Pseudonymised person) {
        return records.changing(
                byAccount -> Pseudonymised.values(byAccount, record -> Optional.of(person.without(record))));
    }
}
