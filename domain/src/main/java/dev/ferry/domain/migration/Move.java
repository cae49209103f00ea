package dev.ferry.domain.migration;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.sync.Comparison;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a move carries over (R11): everything that Partner Center will hold of the account.
 *
 * @param users one for each person, in the order of their ids
 * @param pending what the legacy portal is to be told, because an operator's word or a proof changes what it holds
 */
public record Move(Account account, List<User> users, List<Offer> offers, List<LegacyChange> pending) {

    /**
     * The move by a wave, where every owner who passes becomes owner (R11); users keep the order of the legacy portal.
     *
     * @param rule by which the candidate was judged
     */
    public static Move of(Candidate candidate, Readiness.Ready ready, ReadinessRule rule, RoleMapping mapping) {
        return new Decided(candidate, ready, rule, mapping).move(_ -> true);
    }

    /**
     * The move that an owner completes, and so alone becomes owner (R11); where they do not pass themselves, every
     * owner who does, because no account arrives without one.
     *
     * @param completer the {@link Identity#key()} of the owner in the legacy portal
     * @param rule by which the candidate was judged
     */
    public static Move completedBy(
            String completer, Candidate candidate, Readiness.Ready ready, ReadinessRule rule, RoleMapping mapping) {
        Decided decided = new Decided(candidate, ready, rule, mapping);
        Move theirs = decided.move(completer::equals);
        boolean passes = theirs.users().stream().anyMatch(user -> user.role().equals(Optional.of(Role.OWNER)));
        return passes ? theirs : decided.move(_ -> true);
    }

    /** What a move is made of. */
    private record Decided(Candidate candidate, Readiness.Ready ready, ReadinessRule rule, RoleMapping mapping) {

        /** @param chosen which of the owners who pass become owners, by their keys in the legacy portal */
        Move move(Predicate<String> chosen) {
            LegacyAccount legacy = candidate.account();
            List<User> users = new ArrayList<>();
            for (LegacyUser user : legacy.users()) {
                if (user.active()) {
                    users.add(carriedOver(user, new UserId(users.size() + 1), chosen));
                }
            }
            List<User> people = candidate.proved().isPresent() ? onePerPerson(users) : List.copyOf(users);
            return new Move(accountOf(legacy, ready), people, legacy.offers(), pending(candidate, people));
        }

        private User carriedOver(LegacyUser user, UserId id, Predicate<String> chosen) {
            Optional<ProvedEmail> proved = candidate
                    .proved()
                    .filter(email -> user.isOwner()
                            && email.provedBy().equals(user.identity().key()))
                    .filter(email -> ready.passing().contains(email.address()));
            Identity identity =
                    proved.map(email -> enteringUnder(email.address(), user)).orElse(user.identity());
            boolean passes = chosen.test(user.identity().key())
                    && identity.workEmail().filter(ready.passing()::contains).isPresent();
            Optional<Role> role =
                    isPersonal(identity) ? Optional.empty() : mapping.roleFor(identity.kind(), user.role(), passes);
            return new User(
                    id,
                    identity,
                    user.displayName(),
                    user.language(),
                    role,
                    User.carriedOver(role),
                    user.role(),
                    user.identity().key());
        }

        /** Mapped as little as a Microsoft account, whatever kind of user the legacy portal takes them for (R5). */
        private boolean isPersonal(Identity identity) {
            return identity.email().filter(rule::isPersonal).isPresent();
        }
    }

    /** Who proved an address that another user of the account has is one person with them (R11). */
    private static List<User> onePerPerson(List<User> users) {
        Map<String, User> people = new LinkedHashMap<>();
        for (User user : users) {
            people.merge(personOf(user), user, User::mergedWith);
        }
        List<User> numbered = new ArrayList<>();
        for (User person : people.values()) {
            numbered.add(person.withId(new UserId(numbered.size() + 1)));
        }
        return List.copyOf(numbered);
    }

    /** A group is no person, whatever address it has. */
    private static String personOf(User user) {
        String key = user.identity().key();
        return user.identity().kind() == UserKind.GROUP ? "group " + key : key;
    }

    /** An export that nothing was added to says of itself how its users stand. */
    private static List<LegacyChange> pending(Candidate candidate, List<User> users) {
        LegacyAccount there = candidate.there();
        return candidate.proved().isEmpty() && there.equals(candidate.account())
                ? List.of()
                : Comparison.of(users, there.users(), candidate.account()::user).stream()
                        .flatMap(user -> user.repair().stream())
                        .toList();
    }

    public long mapped() {
        return users.stream().filter(user -> user.role().isPresent()).count();
    }

    public List<User> unmapped() {
        return users.stream().filter(user -> user.role().isEmpty()).toList();
    }

    private static Account accountOf(LegacyAccount legacy, Readiness.Ready ready) {
        return new Account(
                legacy.id(),
                legacy.displayName(),
                legacy.company(),
                legacy.payoutProfile(),
                ready.membership().mpnId(),
                ready.membership().tenant());
    }

    /** An owner enters under the address that they proved, and stays tied to the user that they signed in as (R11). */
    private static Identity enteringUnder(EmailAddress address, LegacyUser user) {
        return Identity.ofPerson(UserKind.WORK, address, user.identity().objectId());
    }
}
