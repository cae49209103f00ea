package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who belongs to an account, wherever it is managed, for those who support it. */
public final class ShowPeople {
    private static final Comparator<AccountPerson> OWNERS_FIRST =
            Comparator.comparing((AccountPerson person) -> !person.owner()).thenComparing(person -> !person.acts());

    private final AccountAccess access;

    @Inject
    public ShowPeople(AccountAccess access) {
        this.access = access;
    }

    /**
     * Before the move those of the legacy portal, owners whom operators named among them; after it those of Partner
     * Center. Owners who may act come first. Refuses all but operators, and {@code account-not-found}.
     */
    public Outcome<List<AccountPerson>> run(Requester who, PublisherId id) {
        return AccountAccess.operatorOnly(who, () -> access.to(id, who).map(ShowPeople::people));
    }

    private static List<AccountPerson> people(AccessibleAccount found) {
        Stream<AccountPerson> all = found.record().completed()
                ? found.users().stream().map(ShowPeople::afterTheMove)
                : found.account().withOwners(found.record().namedOwners()).users().stream()
                        .map(ShowPeople::beforeTheMove);
        return all.sorted(OWNERS_FIRST).toList();
    }

    private static AccountPerson beforeTheMove(LegacyUser user) {
        return new AccountPerson(
                user.identity(),
                user.displayName(),
                user.language(),
                Optional.of(user.role()),
                Optional.empty(),
                Optional.empty(),
                user.isOwner(),
                user.active());
    }

    private static AccountPerson afterTheMove(User user) {
        return new AccountPerson(
                user.identity(),
                user.displayName(),
                user.language(),
                Optional.empty(),
                user.role(),
                Optional.of(user.state()),
                user.role().equals(Optional.of(Role.OWNER)),
                user.state() == UserState.ACTIVE);
    }
}
