package dev.ferry.cli.user;

import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.AddressList;
import dev.ferry.application.user.Batch;
import dev.ferry.application.user.UserRequest;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.text.LanguageTag;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferry users add}. */
@Command(name = "add")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AddUsersCommand implements CliCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "EMAIL")
    List<String> emails = new ArrayList<>();

    @Option(names = "--role", paramLabel = "ROLE")
    Optional<Role> role = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME")
    Optional<String> name = Optional.empty();

    Optional<String> language = Optional.empty();

    @ArgGroup(exclusive = false, headingKey = "program")
    @Nullable
    ProgramOptions program;

    @Option(names = "--language", paramLabel = "TAG")
    void language(String tag) {
        language = LanguageTag.parse(tag);
        if (language.isEmpty()) {
            throw new UsageFault(spec.commandLine(), "cli.usage.language", tag);
        }
    }

    /** Who is wanted; nobody where nobody was named. */
    List<UserRequest> requests() {
        List<UserRequest> all = new ArrayList<>();
        emails.stream()
                .flatMap(typed -> AddressList.parse(typed).stream())
                .forEach(one -> all.add(new UserRequest.Person(one.email(), name.or(one::name), role, language)));
        if (program != null) {
            all.add(program.request(name, role));
        }
        return all;
    }

    /** Adds users to an account that has moved. */
    static final class Run implements CommandRun {
        private final AddUsersCommand command;
        private final AddUsers addUsers;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(AddUsersCommand command, AddUsers addUsers, Requester who, UserReply users, Reply reply) {
            this.command = command;
            this.addUsers = addUsers;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            List<UserRequest> wanted = command.requests();
            if (wanted.isEmpty()) {
                return reply.needed("EMAIL");
            }
            Batch added = addUsers.runTellingAll(
                    who, command.publisher.id, wanted, reply.messages().language());
            int exitCode = users.to(added.outcome(), this::show);
            if (added instanceof Batch.Stopped(var faults)) {
                // One was told; who pasted many is told of all at once.
                faults.stream().skip(1).map(Batch.Fault::reason).forEach(reply::refused);
            }
            return exitCode;
        }

        private int show(List<User> added) {
            added.stream()
                    .filter(user -> user.state() == UserState.INVITATION_PENDING)
                    .forEach(user -> reply.note("cli.users.invited", UserReply.nameOf(user), command.publisher.id));
            return users.show(added);
        }
    }
}
