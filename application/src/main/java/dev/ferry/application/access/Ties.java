package dev.ferry.application.access;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells who may see and do what; every use case on an account asks here first. Thread-safe. */
public final class Ties {
    private final LegacyAccounts legacyAccounts;
    private final Users users;

    @Inject
    public Ties(LegacyAccounts legacyAccounts, Users users) {
        this.legacyAccounts = legacyAccounts;
        this.users = users;
    }

    /** The account and the requester's tie to it; {@code account-not-found} for whom it does not exist. */
    public Outcome<Tied> to(PublisherId id, Requester who) {
        return legacyAccounts
                .find(id)
                .map(account -> new Tied(account, tieOf(who, account)))
                .filter(tied -> tied.tie() != Tie.NONE)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Code.ACCOUNT_NOT_FOUND, "publisherId", id.value()));
    }

    /** Refuses everybody but operators. */
    public static <T> Outcome<T> operatorOnly(Requester who, Supplier<Outcome<T>> act) {
        return switch (who) {
            case Requester.Operator _ -> act.get();
            case Requester.Person _ -> Outcome.refused(Code.OPERATOR_ONLY);
        };
    }

    private Tie tieOf(Requester who, LegacyAccount account) {
        return switch (who) {
            case Requester.Operator _ -> Tie.OPERATOR;
            case Requester.Person(var address) -> tieOf(address, account);
        };
    }

    private Tie tieOf(EmailAddress address, LegacyAccount account) {
        Optional<LegacyUser> before = account.users().stream()
                .filter(LegacyUser::active)
                .filter(user -> user.identity().email().filter(address::equals).isPresent())
                .findFirst();
        if (before.isPresent()) {
            return before.get().isOwner() ? Tie.OWNER : Tie.CONTRIBUTOR;
        }
        return tieOf(address, users.of(account.id()));
    }

    private static Tie tieOf(EmailAddress address, List<User> after) {
        return after.stream()
                .filter(user -> user.identity().email().filter(address::equals).isPresent())
                .map(user -> user.legacyRole() == LegacyRole.OWNER ? Tie.OWNER : Tie.CONTRIBUTOR)
                .findFirst()
                .orElse(Tie.NONE);
    }
}
