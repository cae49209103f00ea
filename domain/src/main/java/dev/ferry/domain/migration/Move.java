package dev.ferry.domain.migration;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.identity.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a move carries over (R11): everything that Partner Center will hold of the account. */
public record Move(Account account, List<User> users, List<Offer> offers) {

    /** The move of an account that is ready; users keep the order of the legacy portal. */
    public static Move of(Candidate candidate, Readiness.Ready ready, RoleMapping mapping) {
        LegacyAccount legacy = candidate.account();
        List<User> users = new ArrayList<>();
        for (LegacyUser user : legacy.users()) {
            if (user.active()) {
                users.add(carriedOver(user, new UserId(users.size() + 1), candidate, ready, mapping));
            }
        }
        return new Move(accountOf(legacy, ready), List.copyOf(users), legacy.offers());
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

    private static User carriedOver(
            LegacyUser user, UserId id, Candidate candidate, Readiness.Ready ready, RoleMapping mapping) {
        Optional<ProvedEmail> proved = candidate
                .proved()
                .filter(email -> user.isOwner()
                        && email.provedBy().equals(user.identity().key()))
                .filter(email -> ready.passing().contains(email.address()));
        Identity identity =
                proved.map(email -> enteringUnder(email.address(), user)).orElse(user.identity());
        boolean passes = identity.workEmail().filter(ready.passing()::contains).isPresent();
        Optional<Role> role = mapping.roleFor(identity.kind(), user.role(), passes);
        return new User(
                id,
                identity,
                user.displayName(),
                user.language(),
                role,
                user.role(),
                user.identity().key());
    }

    /** An owner enters under the address that they proved, and stays tied to the user that they signed in as (R11). */
    private static Identity enteringUnder(EmailAddress address, LegacyUser user) {
        return Identity.ofPerson(UserKind.WORK, address, user.identity().objectId());
    }
}
