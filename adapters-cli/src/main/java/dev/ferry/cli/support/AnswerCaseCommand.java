package dev.ferry.cli.support;

import dev.ferry.application.support.AnswerCase;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Verdict;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry cases answer}. */
@Command(name = "answer")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AnswerCaseCommand implements CliCommand {
    @Mixin
    CaseArgument argument;

    @Option(names = "--state", paramLabel = "STATE", required = true)
    CaseState state;

    @Option(names = "--text", paramLabel = "TEXT", required = true)
    String text;

    @Option(names = "--verdict", paramLabel = "VERDICT")
    Optional<Verdict> verdict = Optional.empty();

    /** Answers a case, as an operator. */
    static final class Run implements CommandRun {
        private final AnswerCaseCommand command;
        private final AnswerCase answerCase;
        private final Requester who;
        private final CaseReply cases;

        @Inject
        Run(AnswerCaseCommand command, AnswerCase answerCase, Requester who, CaseReply cases) {
            this.command = command;
            this.answerCase = answerCase;
            this.who = who;
            this.cases = cases;
        }

        @Override
        public int run() {
            return cases.answered(answerCase.run(
                    who,
                    command.argument.publisher.id,
                    command.argument.id,
                    new AnswerCase.Wish(command.state, command.text, command.verdict)));
        }
    }
}
