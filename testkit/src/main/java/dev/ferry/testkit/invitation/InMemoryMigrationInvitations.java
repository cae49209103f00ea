package dev.ferry.testkit.invitation;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invitations in memory. Thread-safe. */
public final class InMemoryMigrationInvitations implements MigrationInvitations {
    private static final Comparator<MigrationInvitation> LONGEST_FIRST = Comparator.comparing(
                    (MigrationInvitation invitation) -> invitation.remindOn().orElseThrow())
            .thenComparing(MigrationInvitation::account);

    private final TransactionalState<Map<PublisherId, MigrationInvitation>> invitations;
    private final TransactionalState<Set<PublisherId>> seen;

    /** Nobody is invited yet; shares its transactions with the stores of this database. */
    public InMemoryMigrationInvitations(InMemoryDatabase database) {
        invitations = database.keep(Map.of(), HashMap::new);
        seen = database.keep(Set.of(), HashSet::new);
    }

    @Override
    public Map<PublisherId, MigrationInvitation> findAll(Set<PublisherId> accounts) {
        return invitations.read(byAccount -> {
            Map<PublisherId, MigrationInvitation> found = new HashMap<>(byAccount);
            found.keySet().retainAll(accounts);
            return found;
        });
    }

    /** The same: while a transaction of these stores runs, no other does. */
    @Override
    public Map<PublisherId, MigrationInvitation> hold(Set<PublisherId> accounts) {
        return findAll(accounts);
    }

    @Override
    public void addAll(Collection<MigrationInvitation> added) {
        invitations.change(byAccount -> added.forEach(
                invitation -> byAccount.merge(invitation.account(), invitation, InMemoryMigrationInvitations::twice)));
    }

    private static MigrationInvitation twice(MigrationInvitation before, MigrationInvitation after) {
        throw new IllegalStateException("the owners of " + before.account() + " were invited already");
    }

    @Override
    public void updateAll(Collection<MigrationInvitation> updated) {
        invitations.change(byAccount ->
                updated.forEach(invitation -> byAccount.computeIfPresent(invitation.account(), (_, _) -> invitation)));
    }

    @Override
    public List<MigrationInvitation> due(LocalDate today, int limit) {
        return invitations.read(byAccount -> byAccount.values().stream()
                .filter(invitation -> invitation.isDue(today))
                .sorted(LONGEST_FIRST)
                .limit(limit)
                .toList());
    }

    @Override
    public boolean seen(PublisherId account, Instant at) {
        boolean invited = invitations.read(byAccount -> byAccount.containsKey(account));
        return invited && seen.changing(accounts -> accounts.add(account));
    }

    @Override
    public long countSeen() {
        return seen.read(Set::size);
    }
}
