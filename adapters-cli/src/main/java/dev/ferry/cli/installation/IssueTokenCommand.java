package dev.ferry.cli.installation;

import dev.ferry.application.signin.IssueToken;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry token}. */
@Command(name = "token")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class IssueTokenCommand implements CliCommand {
    @Option(names = "--email", required = true, paramLabel = "ADDRESS")
    EmailAddress email;

    @Option(names = "--operator")
    boolean operator;

    /** Prints a token, and nothing else. */
    static final class Run implements CommandRun {
        private final IssueTokenCommand command;
        private final IssueToken issueToken;
        private final Terminal terminal;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(IssueTokenCommand command, IssueToken issueToken, Terminal terminal, Requester who, Reply reply) {
            this.command = command;
            this.issueToken = issueToken;
            this.terminal = terminal;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(issueToken.run(who, command.email, command.operator), token -> {
                terminal.line(token.value());
                terminal.flush();
                return ExitCode.DONE;
            });
        }
    }
}
