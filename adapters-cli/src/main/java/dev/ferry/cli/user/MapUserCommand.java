package dev.ferry.cli.user;

import dev.ferry.application.user.MapUser;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.user.Role;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry users map}. */
@Command(name = "map")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class MapUserCommand implements CliCommand {
    @Mixin
    UserArgument user;

    @Parameters(index = "2", paramLabel = "EMAIL")
    String email;

    @Option(names = "--role", paramLabel = "ROLE")
    Role role = Role.DEVELOPER;

    /** Lets an unmapped user enter. */
    static final class Run implements CommandRun {
        private final MapUserCommand command;
        private final MapUser mapUser;
        private final UserLookup lookup;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(MapUserCommand command, MapUser mapUser, UserLookup lookup, Requester who, UserReply users, Reply reply) {
            this.command = command;
            this.mapUser = mapUser;
            this.lookup = lookup;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            return users.to(
                    lookup.find(command.user)
                            .then(id -> mapUser.run(
                                    who,
                                    command.user.publisher.id,
                                    id,
                                    command.email,
                                    command.role,
                                    OptionalLong.empty(),
                                    reply.messages().language())),
                    mapped -> users.show(mapped.value()));
        }
    }
}
