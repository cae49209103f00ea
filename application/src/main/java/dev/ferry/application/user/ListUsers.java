package dev.ferry.application.user;

import dev.ferry.application.access.Tied;
import dev.ferry.application.access.Ties;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;

/** The users of a moved account in Partner Center, the unmapped ones included (R11). */
public final class ListUsers {
    private final Ties ties;
    private final Users users;

    @Inject
    public ListUsers(Ties ties, Users users) {
        this.ties = ties;
        this.users = users;
    }

    /** Refuses {@code managed-in-cpp} before the move. */
    public Outcome<List<User>> run(Requester who, PublisherId id) {
        return ties.to(id, who).then(Tied::onceMoved).map(_ -> users.of(id));
    }
}
