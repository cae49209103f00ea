package dev.ferry.cli.user;

import dev.ferry.cli.mail.MailFlush;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What all changes of users and settings from the terminal share: their mails are posted with them, and then everybody
 * sees who is meant.
 */
public final class UserReply {
    private final MailFlush mails;
    private final Requester who;
    private final Reply reply;

    @Inject
    UserReply(MailFlush mails, Requester who, Reply reply) {
        this.mails = mails;
        this.who = who;
        this.reply = reply;
    }

    /** Shows what came of it. Without {@code --as} the terminal acts as an operator, who changes no users. */
    public <T> int to(Outcome<T> outcome, ToIntFunction<T> done) {
        mails.own();
        int exitCode = reply.to(outcome, done);
        mails.tell();
        if (who instanceof Requester.Operator
                && outcome instanceof Refused<T>(var reason)
                && reason.code() == Code.OWNER_ONLY) {
            reply.note("cli.users.as");
        }
        return exitCode;
    }

    int show(User user) {
        return reply.one(user, UserShape.SHAPE, page -> page.table(List.of(user), UserShape.SHAPE.columns()));
    }

    int show(List<User> users) {
        return reply.list(users.stream(), UserShape.SHAPE);
    }

    /** What somebody is called in a sentence. */
    static String nameOf(User user) {
        return user.identity()
                .email()
                .map(Object::toString)
                .orElseGet(() -> user.identity().key());
    }
}
