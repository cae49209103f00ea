package dev.ferry.cli.wave;

import dev.ferry.application.invitation.InvitationCounts;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.InvitationResult;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.cli.mail.MailFlush;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry invite}. */
@Command(name = "invite")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class InviteCommand implements CliCommand {
    @Option(names = "--wave", paramLabel = "NAME")
    Optional<WaveName> wave = Optional.empty();

    @Option(names = "--until", paramLabel = "YYYY-MM-DD")
    Optional<LastDay> until = Optional.empty();

    @Mixin
    OnlyAccounts only;

    @Option(names = "--dry-run")
    boolean dryRun;

    /** @param accounts that are meant; all where empty */
    InvitationRequest request(Set<PublisherId> accounts) {
        return new InvitationRequest(wave, until, accounts, dryRun);
    }

    /** Invites the owners of accounts that wait for them (R14). */
    static final class Run implements CommandRun {
        private static final Shape<InvitationResult> SHAPE = new Shape<>(
                InvitationResult::facts,
                List.of(
                        Column.csvOnly("dryRun", result -> result.request().dryRun()),
                        Column.csvOnly("wave", result -> result.request().wave()),
                        Column.csvOnly("until", result -> result.request().until()),
                        Column.csvOnly("accounts", result -> result.counts().accounts()),
                        Column.csvOnly("invited", result -> result.counts().invited()),
                        Column.csvOnly(
                                "alreadyInvited", result -> result.counts().alreadyInvited()),
                        Column.csvOnly(
                                "alreadyMigrated", result -> result.counts().alreadyMigrated()),
                        Column.csvOnly("noHelpNeeded", result -> result.counts().noHelpNeeded()),
                        Column.csvOnly("unreachable", result -> result.counts().unreachable()),
                        Column.csvOnly("notJudged", result -> result.counts().notJudged()),
                        Column.csvOnly("rescheduled", result -> result.counts().rescheduled()),
                        Column.csvOnly("mails", result -> result.counts().mails()),
                        Column.csvOnly(
                                "ownersWithoutAddress",
                                result -> result.counts().ownersWithoutAddress()),
                        Column.csvOnly("interrupted", InvitationResult::stopped)));

        private final InviteCommand command;
        private final InviteOwners inviteOwners;
        private final AccountSelection selection;
        private final MailFlush mails;
        private final Requester who;
        private final Progress progress;
        private final Reply reply;

        @Inject
        Run(
                InviteCommand command,
                InviteOwners inviteOwners,
                AccountSelection selection,
                MailFlush mails,
                Requester who,
                Progress progress,
                Reply reply) {
            this.command = command;
            this.inviteOwners = inviteOwners;
            this.selection = selection;
            this.mails = mails;
            this.who = who;
            this.progress = progress;
            this.reply = reply;
        }

        @Override
        public int run() {
            return selection.then(
                    command.only,
                    accounts -> reply.to(invite(accounts), this::show),
                    () -> show(new InvitationResult(command.request(Set.of()), InvitationCounts.NONE, false)));
        }

        private Outcome<InvitationResult> invite(Set<PublisherId> accounts) {
            try (progress) {
                return inviteOwners.run(who, command.request(accounts), progress);
            }
        }

        private int show(InvitationResult result) {
            if (!result.request().dryRun()) {
                mails.own();
            }
            reply.one(result, SHAPE, page -> new InvitationSummary(reply.messages(), result).write(page));
            mails.tell();
            if (result.stopped()) {
                reply.note("cli.invite.stopped");
                return ExitCode.INTERRUPTED;
            }
            return ExitCode.DONE;
        }
    }
}
