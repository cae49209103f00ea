package dev.ferry.domain.user;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.operation.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The users of Partner Center's accounts. An adapter is right when it passes {@code UsersContract}. Thread-safe; no
 * argument or answer is or holds null, and an empty set or list is asked, or stored, as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own.
 */
public interface Users {

    /** The users of these accounts, each list in the order of their ids; an account without users is absent. */
    Map<PublisherId, List<User>> ofAccounts(Set<PublisherId> accounts);

    /** The users of one account in the order of their ids. */
    default List<User> of(PublisherId account) {
        return ofAccounts(Set.of(account)).getOrDefault(account, List.of());
    }

    /**
     * The accounts that somebody with this address entered under another name than in the legacy portal, or after the
     * move, in the order of their ids; {@link dev.ferry.domain.legacy.LegacyAccounts#withUser} knows the others.
     */
    List<PublisherId> accountsEnteredUnder(EmailAddress address);

    /**
     * Adds these, all or none: a user that is there already, and one with the {@link User#accessKey()} of another of
     * the account, fails the whole call, and its transaction.
     */
    void addAll(Map<PublisherId, List<User>> users);

    /** One of them, and how often they were changed. */
    Optional<Versioned<User>> find(PublisherId account, UserId id);

    /**
     * The id for one more: never one that somebody of this account had before, so that who comes after inherits
     * nothing. To be asked while the account is {@link dev.ferry.domain.account.Accounts#hold held}.
     */
    UserId nextId(PublisherId account);

    /** Adds one who did not come along in the move; fails like {@link #addAll}. */
    void add(PublisherId account, User user);

    /** Saves one who is there in the place of what was; fails like {@link #addAll}. */
    void save(PublisherId account, User user);

    /** Removes one, and all that is known of them here. */
    void remove(PublisherId account, UserId id);
}
