package dev.ferry.testkit.invitation;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.invitation.Invitation;
import dev.ferry.domain.invitation.Invitations;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invitations in memory. Thread-safe. */
public final class InMemoryInvitations implements Invitations {
    private static final Comparator<Invitation> LONGEST_FIRST = Comparator.comparing(
                    (Invitation invitation) -> invitation.remindOn().orElseThrow())
            .thenComparing(Invitation::account);

    private final TransactionalState<Map<PublisherId, Invitation>> invitations;

    /** Nobody is invited yet; shares its transactions with the stores of this database. */
    public InMemoryInvitations(InMemoryDatabase database) {
        invitations = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, Invitation> findAll(Set<PublisherId> accounts) {
        return invitations.read(byAccount -> {
            Map<PublisherId, Invitation> found = new HashMap<>(byAccount);
            found.keySet().retainAll(accounts);
            return found;
        });
    }

    /** The same: while a transaction of these stores runs, no other does. */
    @Override
    public Map<PublisherId, Invitation> hold(Set<PublisherId> accounts) {
        return findAll(accounts);
    }

    @Override
    public void addAll(Collection<Invitation> added) {
        invitations.change(byAccount -> added.forEach(
                invitation -> byAccount.merge(invitation.account(), invitation, InMemoryInvitations::twice)));
    }

    private static Invitation twice(Invitation before, Invitation after) {
        throw new IllegalStateException("the owners of " + before.account() + " were invited already");
    }

    @Override
    public void updateAll(Collection<Invitation> updated) {
        invitations.change(byAccount ->
                updated.forEach(invitation -> byAccount.computeIfPresent(invitation.account(), (_, _) -> invitation)));
    }

    @Override
    public List<Invitation> due(LocalDate today, int limit) {
        return invitations.read(byAccount -> byAccount.values().stream()
                .filter(invitation -> invitation.isDue(today))
                .sorted(LONGEST_FIRST)
                .limit(limit)
                .toList());
    }
}
