package dev.ferry.rest.api.user;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.problem.LogSafe;
import java.net.URI;

/** Where users of moved accounts are. */
final class UserPath {
    private UserPath() {}

    /** What cannot be a user's id is answered as a user who does not exist. */
    static Outcome<UserId> id(String typed) {
        return UserId.parse(typed) instanceof Done<UserId> known
                ? known
                : Outcome.refused(Code.USER_NOT_FOUND, "userId", LogSafe.quoted(typed));
    }

    static URI of(PublisherId account, User user) {
        return URI.create(Api.ROOT + "/accounts/" + account.value() + "/users/" + user.id());
    }
}
