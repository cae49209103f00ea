package dev.ferry.cli.account;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.user.UserReply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry accounts change}. */
@Command(name = "change")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ChangeSettingsCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @ArgGroup(exclusive = false, multiplicity = "1", headingKey = "settings")
    SettingsOptions settings;

    /** Changes the settings of an account that has moved. */
    static final class Run implements CommandRun {
        private final ChangeSettingsCommand command;
        private final ChangeSettings changeSettings;
        private final ShowAccount showAccount;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(
                ChangeSettingsCommand command,
                ChangeSettings changeSettings,
                ShowAccount showAccount,
                Requester who,
                UserReply users,
                Reply reply) {
            this.command = command;
            this.changeSettings = changeSettings;
            this.showAccount = showAccount;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            return users.to(
                    changeSettings
                            .run(who, command.publisher.id, command.settings.wish())
                            .then(_ -> showAccount.run(who, command.publisher.id)),
                    account -> reply.one(
                            account, AccountShape.SHAPE, page -> AccountPage.write(account, page, reply.messages())));
        }
    }
}
