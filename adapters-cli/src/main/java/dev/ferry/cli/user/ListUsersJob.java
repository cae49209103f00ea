package dev.ferry.cli.user;

import dev.ferry.application.user.ListUsers;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Lists the users of an account that has moved. */
final class ListUsersJob implements CommandRun {
    private final ListUsersOptions options;
    private final ListUsers listUsers;
    private final Requester who;
    private final Reply reply;

    @Inject
    ListUsersJob(ListUsersOptions options, ListUsers listUsers, Requester who, Reply reply) {
        this.options = options;
        this.listUsers = listUsers;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(listUsers.run(who, options.publisher), users -> reply.list(users.stream(), UserShape.SHAPE));
    }
}
