package dev.ferry.cli.user;

import dev.ferry.application.user.ListUsers;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import jakarta.inject.Inject;
import java.util.List;

/** Looks a user up: by their id, or by the address or object id under which they are listed. */
public final class UserLookup {
    private final ListUsers listUsers;
    private final Requester who;

    @Inject
    UserLookup(ListUsers listUsers, Requester who) {
        this.listUsers = listUsers;
        this.who = who;
    }

    /** Refuses what the list of users refuses, and {@code user-not-found}. */
    Outcome<UserId> find(UserArgument argument) {
        return switch (UserId.parse(argument.typed)) {
            case Done<UserId> known -> known;
            case Refused<UserId> _ ->
                listUsers.run(who, argument.publisher.id).then(users -> among(users, argument.typed));
        };
    }

    private static Outcome<UserId> among(List<User> users, String typed) {
        String key = keyOf(typed);
        return users.stream()
                .filter(user -> user.identity().key().equals(key))
                .findFirst()
                .map(user -> Outcome.done(user.id()))
                .orElseGet(() -> Outcome.refused(Code.USER_NOT_FOUND, "userId", typed));
    }

    private static String keyOf(String typed) {
        return switch (EmailAddress.parse(typed)) {
            case Done<EmailAddress>(var address) -> address.normal();
            case Refused<EmailAddress> _ ->
                switch (ObjectId.parse(typed)) {
                    case Done<ObjectId>(var object) -> object.value();
                    case Refused<ObjectId> _ -> typed;
                };
        };
    }
}
