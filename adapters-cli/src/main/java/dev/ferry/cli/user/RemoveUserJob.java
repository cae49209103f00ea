package dev.ferry.cli.user;

import dev.ferry.application.user.RemoveUser;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Removes a user of an account that has moved. */
final class RemoveUserJob implements CommandRun {
    private final RemoveUserOptions options;
    private final RemoveUser removeUser;
    private final WhichUser whichUser;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    RemoveUserJob(
            RemoveUserOptions options,
            RemoveUser removeUser,
            WhichUser whichUser,
            Requester who,
            UserReply users,
            Reply reply) {
        this.options = options;
        this.removeUser = removeUser;
        this.whichUser = whichUser;
        this.who = who;
        this.users = users;
        this.reply = reply;
    }

    @Override
    public int run() {
        return users.to(
                whichUser
                        .find(options.user)
                        .then(id -> removeUser.run(
                                who,
                                options.user.publisher,
                                id,
                                OptionalLong.empty(),
                                reply.messages().language())),
                user -> {
                    reply.note("cli.users.removed", UserReply.nameOf(user), options.user.publisher);
                    return users.show(user);
                });
    }
}
