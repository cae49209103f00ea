package dev.ferry.domain.invitation;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose owners were invited. An adapter is right when it passes {@code MigrationInvitationsContract}. Thread-safe;
 * several nodes share one; no argument or answer is or holds null, and an empty set or list is asked, or stored, as any
 * other. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it
 * is one of its own.
 */
public interface MigrationInvitations {

    /** The invitations of these; an account that nobody was invited for is absent. */
    Map<PublisherId, MigrationInvitation> findAll(Set<PublisherId> accounts);

    /**
     * The same, to be decided upon: until the transaction ends nobody else adds or updates anything of these, or the
     * transaction is run again. Called inside {@link dev.ferry.domain.operation.Transactions#run} alone.
     */
    Map<PublisherId, MigrationInvitation> hold(Set<PublisherId> accounts);

    /**
     * Adds these, of accounts that have none: to add one where one stands fails the whole call, and its transaction,
     * which is run again where another was faster.
     */
    void addAll(Collection<MigrationInvitation> invitations);

    /** Stores these over what stands; of an account that has none nothing is stored. */
    void updateAll(Collection<MigrationInvitation> invitations);

    /**
     * Up to {@code limit} invitations whose next reminder is of this day or before, those that have waited longest
     * first, and of one day in the order of their accounts.
     */
    List<MigrationInvitation> due(LocalDate today, int limit);

    /**
     * Notes that an owner of the account saw where their invitation leads: the first of all times is kept, whatever is
     * stored over the invitation later. Answers whether this was it; nothing is noted of an account that has none.
     */
    boolean seen(PublisherId account, Instant at);

    /** Of how many accounts an owner has seen it. */
    long countSeen();
}
