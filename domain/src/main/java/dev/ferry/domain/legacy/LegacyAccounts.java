package dev.ferry.domain.legacy;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.user.LegacyRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the exports said of the legacy portal's accounts, and, with the embedded portal, how they stand there. An
 * adapter is right when it passes {@code LegacyAccountsContract}.
 */
public interface LegacyAccounts {

    /** These accounts, with users and offers; one that no export brought is absent. */
    Map<PublisherId, LegacyAccount> findAll(Set<PublisherId> ids);

    default Optional<LegacyAccount> find(PublisherId id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    /**
     * The accounts that follow {@code after} in the order of their ids, from the first where it is empty.
     *
     * @param limit at least 1; fewer come only at the end
     */
    List<LegacyAccount> page(Optional<PublisherId> after, int limit);

    /** All of them behind this account, or from the first, as a lazy stream of pages, none of them empty. */
    default Stream<List<LegacyAccount>> pages(Optional<PublisherId> after, int size) {
        return Stream.iterate(
                page(after, size),
                Predicate.not(List::isEmpty),
                page -> page(Optional.of(page.getLast().id()), size));
    }

    /**
     * The ids of the accounts that follow {@code after}, as {@link #page} has them.
     *
     * <p>Implementers: this one reads whole accounts. A store that can read less should.
     */
    default List<PublisherId> ids(Optional<PublisherId> after, int limit) {
        return page(after, limit).stream().map(LegacyAccount::id).toList();
    }

    /**
     * The offers of these accounts; an account that no export brought, or without offers, is absent.
     *
     * <p>Implementers: this one reads whole accounts. A store that can read less should.
     */
    default Map<PublisherId, List<Offer>> offers(Set<PublisherId> ids) {
        return findAll(ids).values().stream()
                .filter(account -> !account.offers().isEmpty())
                .collect(Collectors.toUnmodifiableMap(LegacyAccount::id, LegacyAccount::offers));
    }

    /** The accounts of which somebody with this address is a user, active or not, in the order of their ids. */
    List<PublisherId> withUser(EmailAddress address);

    /**
     * Which roles the active users of these accounts have, by {@link dev.ferry.domain.identity.Identity#key()}.
     * Accounts that are locked, that no export brought, or that have no active user are absent.
     */
    Map<PublisherId, Map<String, LegacyRole>> rolesInOpen(Set<PublisherId> ids);

    /** How many there are. */
    long count();

    /**
     * Stores these wholly: what was there of the same account, users and offers included, is gone. The caller leaves
     * out the locked ones.
     */
    void replaceAll(List<LegacyAccount> accounts);

    /** Makes the settings of these read-only, because they are managed in Partner Center now (R13). Safe to repeat. */
    void lockAll(Set<PublisherId> ids);

    /** Those of these that are locked. */
    Set<PublisherId> locked(Set<PublisherId> ids);
}
