package dev.ferry.cli.installation;

import dev.ferry.application.signin.IssueToken;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Prints a token, and nothing else. */
final class IssueTokenJob implements CommandRun {
    private final IssueTokenOptions options;
    private final IssueToken issueToken;
    private final Terminal terminal;
    private final Requester who;
    private final Reply reply;

    @Inject
    IssueTokenJob(IssueTokenOptions options, IssueToken issueToken, Terminal terminal, Requester who, Reply reply) {
        this.options = options;
        this.issueToken = issueToken;
        this.terminal = terminal;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(issueToken.run(who, options.email, options.operator), token -> {
            terminal.line(token.value());
            terminal.flush();
            return ExitCode.DONE;
        });
    }
}
