package dev.ferry.cli.membership;

import dev.ferry.application.document.ConfirmedNumberDocument;
import dev.ferry.application.membership.ConfirmedNumber;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry memberships confirm}. */
@Command(name = "confirm")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ConfirmNumberCommand implements CliCommand {
    @Parameters(index = "0", paramLabel = "MPN")
    MpnId number;

    @Option(names = "--tenant", paramLabel = "ID", required = true)
    TenantId tenant;

    @Option(names = "--kind", paramLabel = "KIND")
    MembershipKind kind = MembershipKind.GLOBAL;

    /** Says whose an MPN ID is. */
    static final class Run implements CommandRun {
        private static final Shape<ConfirmedNumber> SHAPE = new Shape<>(
                ConfirmedNumberDocument::of,
                List.of(
                        Column.text("mpnId", one -> one.membership().mpnId()),
                        Column.text("tenantId", one -> one.membership().tenant()),
                        Column.csvOnly("tenantName", ConfirmedNumber::tenantName),
                        Column.text("kind", one -> one.membership().kind().slug())));

        private final ConfirmNumberCommand command;
        private final UnconfirmedNumbers numbers;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ConfirmNumberCommand command, UnconfirmedNumbers numbers, Requester who, Reply reply) {
            this.command = command;
            this.numbers = numbers;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    numbers.confirm(who, command.number, command.tenant, command.kind),
                    confirmed -> reply.one(
                            confirmed,
                            SHAPE,
                            page -> confirmed
                                    .tenantName()
                                    .ifPresentOrElse(
                                            name -> page.sentence("cli.memberships.confirmed", command.number, name),
                                            () -> page.sentence(
                                                    "cli.memberships.confirmed.nameless",
                                                    command.number,
                                                    command.tenant))));
        }
    }
}
