package dev.ferry.cli.user;

import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Sends an invitation again. */
final class ResendInvitationJob implements CommandRun {
    private final ResendInvitationOptions options;
    private final ResendUserInvitation resendUserInvitation;
    private final WhichUser whichUser;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    ResendInvitationJob(
            ResendInvitationOptions options,
            ResendUserInvitation resendUserInvitation,
            WhichUser whichUser,
            Requester who,
            UserReply users,
            Reply reply) {
        this.options = options;
        this.resendUserInvitation = resendUserInvitation;
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
                        .then(id -> resendUserInvitation.run(
                                who,
                                options.user.publisher,
                                id,
                                reply.messages().language())),
                user -> {
                    reply.note("cli.users.invited", UserReply.nameOf(user), options.user.publisher);
                    return users.show(user);
                });
    }
}
