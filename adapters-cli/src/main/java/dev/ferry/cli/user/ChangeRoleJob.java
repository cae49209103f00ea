package dev.ferry.cli.user;

import dev.ferry.application.user.ChangeRole;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Gives a user another role. */
final class ChangeRoleJob implements CommandRun {
    private final ChangeRoleOptions options;
    private final ChangeRole changeRole;
    private final WhichUser whichUser;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    ChangeRoleJob(
            ChangeRoleOptions options,
            ChangeRole changeRole,
            WhichUser whichUser,
            Requester who,
            UserReply users,
            Reply reply) {
        this.options = options;
        this.changeRole = changeRole;
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
                        .then(id -> changeRole.run(
                                who,
                                options.user.publisher,
                                id,
                                options.role,
                                OptionalLong.empty(),
                                reply.messages().language())),
                changed -> users.show(changed.value()));
    }
}
