package dev.ferry.application.person;

import dev.ferry.application.sync.LegacyDebts;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes somebody who is erased out of accounts that have moved, and has the legacy portal delete them without delay. */
public final class Departure {
    private final Accounts accounts;
    private final Users users;
    private final Challenges challenges;
    private final LegacyDebts debts;
    private final SyncQueue queue;

    @Inject
    public Departure(Accounts accounts, Users users, Challenges challenges, LegacyDebts debts, SyncQueue queue) {
        this.accounts = accounts;
        this.users = users;
        this.challenges = challenges;
        this.debts = debts;
        this.queue = queue;
    }

    /**
     * Those of the accounts that have moved, in the transaction of the caller. Refuses {@code last-owner}, before anything is written.
     * All are held, in the order of their ids, so that two who do the same do not wait for each other.
     */
    Outcome<Set<PublisherId>> from(Set<PublisherId> all, EmailAddress address) {
        Map<PublisherId, List<User>> leaving = new LinkedHashMap<>();
        for (PublisherId id : new TreeSet<>(all)) {
            if (accounts.hold(id).isPresent()) {
                List<User> team = users.of(id);
                List<User> gone = team.stream().filter(user -> user.is(address)).toList();
                if (areTheLastOwners(gone, team)) {
                    return Outcome.refused(Code.LAST_OWNER, "publisherId", id.value());
                }
                leaving.put(id, gone);
            }
        }
        leaving.forEach((id, gone) -> leave(id, gone, address));
        return Outcome.done(leaving.keySet());
    }

    private static boolean areTheLastOwners(List<User> gone, List<User> team) {
        return gone.stream().anyMatch(user -> user.acts(Role.OWNER))
                && team.stream().filter(user -> user.acts(Role.OWNER)).allMatch(gone::contains);
    }

    private void leave(PublisherId id, List<User> gone, EmailAddress address) {
        for (User user : gone) {
            users.remove(id, user.id());
            debts.gone(id, user);
            user.identity().email().ifPresent(email -> challenges.drop(ChallengeKey.ofInvitation(id, email)));
        }
        keysThere(gone, address).forEach(key -> {
            debts.owe(id, new LegacyChange.UserDeleted(key));
            queue.forget(id, key);
        });
    }

    /** By the address too, whoever has it here by now: who was removed before waits there for their deletion. */
    private static Set<String> keysThere(List<User> gone, EmailAddress address) {
        return Stream.concat(gone.stream().filter(User::isMember).map(User::legacyKey), Stream.of(address.normal()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
