package dev.ferry.cli.user;

import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.UserRequest;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.List;

/** Adds users to an account that has moved. */
final class AddUsersJob implements CommandRun {
    private final AddUsersOptions options;
    private final AddUsers addUsers;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    AddUsersJob(AddUsersOptions options, AddUsers addUsers, Requester who, UserReply users, Reply reply) {
        this.options = options;
        this.addUsers = addUsers;
        this.who = who;
        this.users = users;
        this.reply = reply;
    }

    @Override
    public int run() {
        List<UserRequest> wanted = options.requests();
        return wanted.isEmpty()
                ? reply.needed("EMAIL")
                : users.to(
                        addUsers.run(
                                who, options.publisher, wanted, reply.messages().language()),
                        this::show);
    }

    private int show(List<User> added) {
        added.stream()
                .filter(user -> user.state() == UserState.INVITATION_PENDING)
                .forEach(user -> reply.note("cli.users.invited", UserReply.nameOf(user), options.publisher));
        return users.show(added);
    }
}
