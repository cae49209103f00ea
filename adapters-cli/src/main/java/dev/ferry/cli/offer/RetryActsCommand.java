package dev.ferry.cli.offer;

import dev.ferry.application.act.RetryActs;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers retry}. */
@Command(name = "retry")
final class RetryActsCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    /** Has other systems told again of what was set aside. */
    static final class Run implements CommandRun {
        private static final Shape<Integer> SHAPE = new Shape<>(
                retried -> Map.of("retried", retried), List.of(Column.csvOnly("retried", Integer::longValue)));

        private final RetryActsCommand command;
        private final RetryActs retryActs;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(RetryActsCommand command, RetryActs retryActs, Requester who, Reply reply) {
            this.command = command;
            this.retryActs = retryActs;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    retryActs.run(who, command.publisher.id),
                    retried -> reply.one(retried, SHAPE, page -> page.sentence("cli.offers.retried", retried)));
        }
    }
}
