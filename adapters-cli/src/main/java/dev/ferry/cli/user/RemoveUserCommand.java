package dev.ferry.cli.user;

import dev.ferry.application.user.RemoveUser;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry users remove}. */
@Command(name = "remove")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class RemoveUserCommand implements CliCommand {
    @Mixin
    UserArgument user;

    /** Removes a user of an account that has moved. */
    static final class Run implements CommandRun {
        private final RemoveUserCommand command;
        private final RemoveUser removeUser;
        private final UserLookup lookup;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(
                RemoveUserCommand command,
                RemoveUser removeUser,
                UserLookup lookup,
                Requester who,
                UserReply users,
                Reply reply) {
            this.command = command;
            this.removeUser = removeUser;
            this.lookup = lookup;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            return users.to(
                    lookup.find(command.user)
                            .then(id -> removeUser.run(
                                    who,
                                    command.user.publisher.id,
                                    id,
                                    OptionalLong.empty(),
                                    reply.messages().language())),
                    user -> {
                        reply.note("cli.users.removed", UserReply.nameOf(user), command.user.publisher.id);
                        return users.show(user);
                    });
        }
    }
}
