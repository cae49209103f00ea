package dev.ferry.cli.membership;

import dev.ferry.application.document.UnconfirmedNumberDocument;
import dev.ferry.application.membership.UnconfirmedNumber;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ferry memberships unconfirmed}. */
@Command(name = "unconfirmed")
final class ListUnconfirmedCommand implements CliCommand {
    /** Lists the MPN IDs whose tenant nobody said. */
    static final class Run implements CommandRun {
        private static final Shape<UnconfirmedNumber> SHAPE = new Shape<>(
                UnconfirmedNumberDocument::of,
                List.of(
                        Column.text("mpnId", UnconfirmedNumber::mpnId),
                        Column.text("publisherId", UnconfirmedNumber::account),
                        Column.text("displayName", UnconfirmedNumber::displayName),
                        Column.text("givenBy", number -> number.given().map(UnconfirmedNumber.Given::by)),
                        Column.text("givenAt", number -> number.given().map(UnconfirmedNumber.Given::at))));

        private final UnconfirmedNumbers numbers;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(UnconfirmedNumbers numbers, Requester who, Reply reply) {
            this.numbers = numbers;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(numbers.list(who), all -> reply.list(all, SHAPE));
        }
    }
}
