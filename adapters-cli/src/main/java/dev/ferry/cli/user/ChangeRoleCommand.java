package dev.ferry.cli.user;

import dev.ferry.application.user.ChangeRole;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.user.Role;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry users role}. */
@Command(name = "role")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ChangeRoleCommand implements CliCommand {
    @Mixin
    UserArgument user;

    @Parameters(index = "2", paramLabel = "ROLE")
    Role role;

    /** Gives a user another role. */
    static final class Run implements CommandRun {
        private final ChangeRoleCommand command;
        private final ChangeRole changeRole;
        private final UserLookup lookup;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(
                ChangeRoleCommand command,
                ChangeRole changeRole,
                UserLookup lookup,
                Requester who,
                UserReply users,
                Reply reply) {
            this.command = command;
            this.changeRole = changeRole;
            this.lookup = lookup;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            return users.to(
                    lookup.find(command.user)
                            .then(id -> changeRole.run(
                                    who,
                                    command.user.publisher.id,
                                    id,
                                    command.role,
                                    OptionalLong.empty(),
                                    reply.messages().language())),
                    changed -> users.show(changed.value()));
        }
    }
}
