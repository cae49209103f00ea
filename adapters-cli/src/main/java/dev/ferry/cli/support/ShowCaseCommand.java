package dev.ferry.cli.support;

import dev.ferry.application.support.ShowCase;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry cases show}. */
@Command(name = "show")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowCaseCommand implements CliCommand {
    @Mixin
    CaseArgument argument;

    /** Shows a case, and what was answered. */
    static final class Run implements CommandRun {
        private final ShowCaseCommand command;
        private final ShowCase showCase;
        private final Requester who;
        private final CaseReply cases;

        @Inject
        Run(ShowCaseCommand command, ShowCase showCase, Requester who, CaseReply cases) {
            this.command = command;
            this.showCase = showCase;
            this.who = who;
            this.cases = cases;
        }

        @Override
        public int run() {
            return cases.show(showCase.run(who, command.argument.publisher.id, command.argument.id));
        }
    }
}
