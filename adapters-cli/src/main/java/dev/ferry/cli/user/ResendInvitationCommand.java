package dev.ferry.cli.user;

import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry users resend}. */
@Command(name = "resend")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ResendInvitationCommand implements CliCommand {
    @Mixin
    UserArgument user;

    /** Sends an invitation again. */
    static final class Run implements CommandRun {
        private final ResendInvitationCommand command;
        private final ResendUserInvitation resendUserInvitation;
        private final UserLookup lookup;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(
                ResendInvitationCommand command,
                ResendUserInvitation resendUserInvitation,
                UserLookup lookup,
                Requester who,
                UserReply users,
                Reply reply) {
            this.command = command;
            this.resendUserInvitation = resendUserInvitation;
            this.lookup = lookup;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            return users.to(
                    lookup.find(command.user)
                            .then(id -> resendUserInvitation.run(
                                    who,
                                    command.user.publisher.id,
                                    id,
                                    reply.messages().language())),
                    user -> {
                        reply.note("cli.users.invited", UserReply.nameOf(user), command.user.publisher.id);
                        return users.show(user);
                    });
        }
    }
}
