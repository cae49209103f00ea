package dev.ferry.cli.account;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.user.UserReply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Changes the settings of an account that has moved. */
final class ChangeSettingsJob implements CommandRun {
    private final ChangeSettingsOptions options;
    private final ChangeSettings changeSettings;
    private final ShowAccount showAccount;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    ChangeSettingsJob(
            ChangeSettingsOptions options,
            ChangeSettings changeSettings,
            ShowAccount showAccount,
            Requester who,
            UserReply users,
            Reply reply) {
        this.options = options;
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
                        .run(who, options.publisher, options.settings.wish())
                        .then(_ -> showAccount.run(who, options.publisher)),
                account -> reply.one(
                        account, AccountShape.SHAPE, page -> AccountPage.write(account, page, reply.messages())));
    }
}
