package dev.ferry.rest.server.access;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.LogSafe;
import dev.ferry.rest.server.problem.RefusedRequest;
import java.util.Map;

/** The account that a path names. */
public final class AccountPath {
    private AccountPath() {}

    /** What cannot be an account's name is answered as an account that does not exist. */
    public static PublisherId id(String typed) {
        if (PublisherId.parse(typed) instanceof Done<PublisherId>(var id)
                && id.value().equals(typed)) {
            return id;
        }
        throw new RefusedRequest(new Refusal(Code.ACCOUNT_NOT_FOUND, Map.of("publisherId", LogSafe.quoted(typed))));
    }
}
