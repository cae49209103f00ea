package dev.ferry.cli.account;

import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Lists the users that the legacy portal has of an account. */
final class LegacyUsersJob implements CommandRun {
    private final LegacyUsersOptions options;
    private final ShowLegacyAccount showLegacyAccount;
    private final Requester who;
    private final Reply reply;

    @Inject
    LegacyUsersJob(LegacyUsersOptions options, ShowLegacyAccount showLegacyAccount, Requester who, Reply reply) {
        this.options = options;
        this.showLegacyAccount = showLegacyAccount;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(
                showLegacyAccount.run(who, options.publisher),
                view -> reply.list(view.account().users().stream(), LegacyUserDocument.SHAPE));
    }
}
