package dev.ferry.application.user;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;

/** The users of a moved account in Partner Center, the unmapped ones included (R11). */
public final class ListUsers {
    private final AccountAccess access;
    private final Users users;

    @Inject
    public ListUsers(AccountAccess access, Users users) {
        this.access = access;
        this.users = users;
    }

    /** Refuses {@code managed-in-cpp} before the move. */
    public Outcome<List<User>> run(Requester who, PublisherId id) {
        return access.to(id, who).then(AccessibleAccount::onceMoved).map(_ -> users.of(id));
    }
}
