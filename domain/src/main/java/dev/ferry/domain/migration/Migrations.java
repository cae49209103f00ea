package dev.ferry.domain.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far each account's move has come. An adapter is right when it passes {@code MigrationsContract}. Thread-safe; no
 * argument or answer is or holds null, and an empty set or list is asked, or stored, as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own.
 */
public interface Migrations {

    /** What is kept of these; an account that nobody has judged or started is absent. */
    Map<PublisherId, MigrationRecord> findAll(Set<PublisherId> accounts);

    /** What is kept of one account. */
    default MigrationRecord find(PublisherId account) {
        return findAll(Set.of(account)).getOrDefault(account, MigrationRecord.none(account));
    }

    /**
     * The same, to be decided upon: until the transaction ends nobody else saves anything of these, or the transaction
     * is run again. Called inside {@link dev.ferry.domain.operation.Transactions#run} alone.
     */
    Map<PublisherId, MigrationRecord> hold(Set<PublisherId> accounts);

    /** The accounts of which an operator made somebody with this address an owner, in the order of their ids. */
    List<PublisherId> withNamedOwner(EmailAddress address);

    /**
     * Stores these, over what was there. A completed move stays: to store anything over it is a bug, and fails the
     * whole call, and its transaction (R1).
     */
    void saveAll(Collection<MigrationRecord> records);
}
