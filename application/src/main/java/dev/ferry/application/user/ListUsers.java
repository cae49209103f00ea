package dev.ferry.application.user;

import dev.ferry.application.access.Ties;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The users of a moved account in Partner Center, the unmapped ones included (R11). */
public final class ListUsers {
    private final Ties ties;
    private final Accounts accounts;
    private final Users users;

    @Inject
    public ListUsers(Ties ties, Accounts accounts, Users users) {
        this.ties = ties;
        this.accounts = accounts;
        this.users = users;
    }

    /** Refuses {@code managed-in-cpp} before the move. */
    public Outcome<List<User>> run(Requester who, PublisherId id) {
        return ties.to(id, who)
                .then(_ -> accounts.findAll(Set.of(id)).isEmpty()
                        ? Outcome.refused(Code.MANAGED_IN_CPP, "publisherId", id.value())
                        : Outcome.done(users.of(id)));
    }
}
