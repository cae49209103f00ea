package dev.ferry.cli.user;

import dev.ferry.application.user.ListUsers;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry users list}. */
@Command(name = "list")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ListUsersCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Lists the users of an account that has moved. */
    static final class Run implements CommandRun {
        private final ListUsersCommand command;
        private final ListUsers listUsers;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ListUsersCommand command, ListUsers listUsers, Requester who, Reply reply) {
            this.command = command;
            this.listUsers = listUsers;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    listUsers.run(who, command.publisher.id), users -> reply.list(users.stream(), UserShape.SHAPE));
        }
    }
}
