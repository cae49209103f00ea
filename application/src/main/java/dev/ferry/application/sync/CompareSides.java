package dev.ferry.application.sync;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.ComparedUser;
import dev.ferry.domain.sync.Comparison;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the users of moved accounts on both sides (R17). Changes nothing. */
public final class CompareSides {
    private static final int PAGE = 200;

    private final AccountAccess access;
    private final LegacyAccounts legacyAccounts;
    private final Accounts accounts;
    private final Users users;
    private final SyncQueue queue;
    private final CheckedLegacyPortal portal;

    @Inject
    public CompareSides(
            AccountAccess access,
            LegacyAccounts legacyAccounts,
            Accounts accounts,
            Users users,
            SyncQueue queue,
            CheckedLegacyPortal portal) {
        this.access = access;
        this.legacyAccounts = legacyAccounts;
        this.accounts = accounts;
        this.users = users;
        this.queue = queue;
        this.portal = portal;
    }

    /**
     * One account on both sides.
     *
     * @param answered whether the legacy portal gave its users: that it knows nobody at all is never taken for an
     *     answer
     * @param underWay whether changes are owed still, so that what differs may be about to agree
     * @param users everybody of either side, in the order of their keys; none where it did not answer
     */
    public record ComparedAccount(PublisherId account, boolean answered, boolean underWay, List<ComparedSeen> users) {

        /** Those who are not the same on both sides. */
        public List<ComparedSeen> differing() {
            return users.stream()
                    .filter(seen -> seen.user().difference().isPresent())
                    .toList();
        }
    }

    /**
     * A user, and what was delivered of them last.
     *
     * @param here who they are in Partner Center; absent where they are nobody there
     */
    public record ComparedSeen(ComparedUser user, Optional<Delivered> last, Optional<User> here) {}

    /**
     * One account. Refuses {@code account-not-found}, {@code managed-in-cpp} before the move, and {@code owner-only} to
     * all but its owners, managers and operators.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the legacy portal cannot be asked: never taken for "nobody
     *     is there"
     */
    public Outcome<ComparedAccount> of(Requester who, PublisherId id) {
        return access.to(id, who)
                .then(AccessibleAccount::unlessContributor)
                .then(AccessibleAccount::onceMoved)
                .map(_ -> compare(Set.of(id)).getFirst());
    }

    /**
     * All that have moved, as they are asked for, in the order of their ids; refuses all but operators. The stream
     * throws like {@link #of}.
     */
    public Outcome<Stream<ComparedAccount>> ofAll(Requester who) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(legacyAccounts
                        .pages(Optional.empty(), PAGE)
                        .map(this::movedAmong)
                        .filter(Predicate.not(Set::isEmpty))
                        .flatMap(moved -> compare(moved).stream())));
    }

    private Set<PublisherId> movedAmong(List<LegacyAccount> page) {
        Set<PublisherId> ids = page.stream().map(LegacyAccount::id).collect(Collectors.toSet());
        return accounts.findAll(ids).values().stream().map(Account::id).collect(Collectors.toSet());
    }

    /**
     * Our side is looked at before and after theirs: what is made meanwhile shows as under way, never as a difference
     * to mend.
     *
     * @return in the order of their ids
     */
    List<ComparedAccount> compare(Set<PublisherId> moved) {
        Map<PublisherId, List<User>> here = users.ofAccounts(moved);
        Set<PublisherId> underWay = new HashSet<>(queue.withPending(moved));
        Map<PublisherId, List<LegacyUser>> there = portal.usersOf(moved);
        Map<PublisherId, List<User>> now = users.ofAccounts(moved);
        moved.stream().filter(id -> !Objects.equals(here.get(id), now.get(id))).forEach(underWay::add);
        underWay.addAll(queue.withPending(moved));
        Map<PublisherId, Map<String, Delivered>> last = queue.lastDelivered(moved);
        return moved.stream()
                .sorted()
                .map(id -> compared(
                        id,
                        underWay.contains(id),
                        here.getOrDefault(id, List.of()),
                        there.getOrDefault(id, List.of()),
                        last.getOrDefault(id, Map.of())))
                .toList();
    }

    private ComparedAccount compared(
            PublisherId id, boolean underWay, List<User> here, List<LegacyUser> there, Map<String, Delivered> last) {
        if (there.isEmpty()) {
            return new ComparedAccount(id, false, underWay, List.of());
        }
        Map<String, User> byLegacyKey = new HashMap<>();
        here.stream()
                .filter(User::isMember)
                .forEach(user -> user.legacyKeys().forEach(key -> byLegacyKey.putIfAbsent(key, user)));
        return new ComparedAccount(
                id,
                true,
                underWay,
                beside(id, here, there).stream()
                        .map(user -> new ComparedSeen(
                                user,
                                Optional.ofNullable(last.get(user.userKey())),
                                Optional.ofNullable(byLegacyKey.get(user.userKey()))))
                        .toList());
    }

    /**
     * Both sides of an account; who is missing there and entered here under another address is looked up as they came
     * along.
     */
    List<ComparedUser> beside(PublisherId id, List<User> here, List<LegacyUser> there) {
        return Comparison.of(here, there, new CameAlong(id)::find);
    }

    /** The users of an account as they came along; read by the first question, of which there may be thousands. */
    private final class CameAlong {
        private final PublisherId id;
        private @Nullable Map<String, LegacyUser> byKey;

        CameAlong(PublisherId id) {
            this.id = id;
        }

        Optional<LegacyUser> find(String key) {
            Map<String, LegacyUser> known = byKey;
            if (known == null) {
                known = read();
                byKey = known;
            }
            return Optional.ofNullable(known.get(key));
        }

        private Map<String, LegacyUser> read() {
            Map<String, LegacyUser> read = new HashMap<>();
            legacyAccounts
                    .find(id)
                    .ifPresent(account -> account.users()
                            .forEach(user -> read.putIfAbsent(user.identity().key(), user)));
            return read;
        }
    }
}
