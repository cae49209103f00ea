package dev.ferry.application.user;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;

/** One user of a moved account, for whom the list of users is open. */
public final class ShowUser {
    private final AccountAccess access;
    private final Users users;

    @Inject
    public ShowUser(AccountAccess access, Users users) {
        this.access = access;
        this.users = users;
    }

    /** Refuses {@code account-not-found}, {@code managed-in-cpp} before the move, and {@code user-not-found}. */
    public Outcome<Versioned<User>> run(Requester who, PublisherId id, UserId userId) {
        return access.to(id, who)
                .then(AccessibleAccount::onceMoved)
                .then(_ -> Outcome.of(
                        users.find(id, userId), new Refusal(Code.USER_NOT_FOUND, "userId", userId.toString())));
    }
}
