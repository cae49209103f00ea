package dev.ferry.application.person;

import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.user.Succession;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes somebody who is erased out of accounts that have moved, and has the legacy portal delete them without delay.
 */
public final class Departure {
    private final Accounts accounts;
    private final Users users;
    private final Challenges challenges;
    private final SyncOutbox syncOutbox;
    private final Succession succession;

    @Inject
    public Departure(
            Accounts accounts, Users users, Challenges challenges, SyncOutbox syncOutbox, Succession succession) {
        this.accounts = accounts;
        this.users = users;
        this.challenges = challenges;
        this.syncOutbox = syncOutbox;
        this.succession = succession;
    }

    /**
     * Whom it takes out, and by whose word.
     *
     * @param successor who becomes owner where nobody else is
     */
    record Leaver(
            Requester by, EmailAddress address, EmailAddress pseudonym, Optional<Succession.Successor> successor) {}

    /** An account that has moved, with the users who go and those who stay. */
    private record Left(Account account, List<User> gone, List<User> staying) {
        static Left of(Account account, List<User> team, EmailAddress address) {
            Map<Boolean, List<User>> parts =
                    team.stream().collect(Collectors.partitioningBy(user -> user.isKnownAs(address)));
            return new Left(account, parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
        }

        boolean losesItsLastOwner() {
            return gone.stream().anyMatch(user -> user.acts(Role.OWNER))
                    && staying.stream().noneMatch(user -> user.acts(Role.OWNER));
        }
    }

    /**
     * What became of the accounts.
     *
     * @param left those that have moved
     * @param handedOver those of them with the successor as owner
     */
    record Parted(Set<PublisherId> left, Set<PublisherId> handedOver) {}

    /** Those of the accounts that have moved in which they are an owner, no matter who else is. */
    Set<PublisherId> ownedBy(EmailAddress address, Set<PublisherId> all) {
        return users.ofAccounts(all).entrySet().stream()
                .filter(team ->
                        team.getValue().stream().anyMatch(user -> user.isKnownAs(address) && user.acts(Role.OWNER)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Takes them out of those of the accounts that have moved, in the transaction of the caller, who rolls back what is
     * refused. Refuses {@code last-owner}, where an account would be left without one and nobody succeeds them, and
     * {@code successor-unfit}. All are held, and what each is owed is written, in the order of their ids, so that
     * neither two who do the same wait for each other, nor one and a delivery.
     */
    Outcome<Parted> from(Set<PublisherId> all, Leaver leaver) {
        List<Left> leaving = new TreeSet<>(all)
                .stream()
                        .flatMap(id -> accounts.hold(id).stream())
                        .map(account -> Left.of(account, users.of(account.id()), leaver.address()))
                        .toList();
        List<Left> ownerless = leaving.stream().filter(Left::losesItsLastOwner).toList();
        if (!ownerless.isEmpty() && leaver.successor().isEmpty()) {
            return Outcome.refused(lastOwnerOf(ids(ownerless)));
        }
        for (Left left : leaving) {
            if (left.losesItsLastOwner() && handOver(left, leaver) instanceof Refused<User>(var reason)) {
                return Outcome.refused(reason);
            }
            leave(left.account().id(), left.gone(), leaver.address());
        }
        return Outcome.done(new Parted(Set.copyOf(ids(leaving)), Set.copyOf(ids(ownerless))));
    }

    private Outcome<User> handOver(Left left, Leaver leaver) {
        return succession.hand(
                leaver.by(),
                left.account(),
                left.staying(),
                left.gone(),
                leaver.successor().orElseThrow(),
                leaver.pseudonym());
    }

    private static Refusal lastOwnerOf(List<PublisherId> ownerless) {
        List<String> ids = ownerless.stream().map(PublisherId::value).toList();
        return new Refusal(Code.LAST_OWNER, Map.of("publisherId", ids.getFirst(), "publisherIds", ids));
    }

    private static List<PublisherId> ids(List<Left> some) {
        return some.stream().map(left -> left.account().id()).toList();
    }

    private void leave(PublisherId id, List<User> gone, EmailAddress address) {
        for (User user : gone) {
            users.remove(id, user.id());
            syncOutbox.gone(id, user);
            user.identity().email().ifPresent(email -> challenges.drop(ChallengeKey.ofInvitation(id, email)));
        }
        keysThere(gone, address).forEach(key -> syncOutbox.erased(id, key));
    }

    /** By the address too, no matter who has it here by now: who was removed before waits there for their deletion. */
    private static Set<String> keysThere(List<User> gone, EmailAddress address) {
        return Stream.concat(
                        gone.stream().filter(User::isMember).flatMap(user -> user.legacyKeys().stream()),
                        Stream.of(address.normal()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
